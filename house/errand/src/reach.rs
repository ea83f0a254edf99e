//! How far an errand may go: anywhere, or never into this machine and its own network.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use tokio::net::TcpStream;

use crate::Failure;

/// Where an errand may go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reach {
    /// Wherever the configuration says: the administrator wrote the address.
    Anywhere,
    /// The public network only: a colleague wrote the address, and this machine may see what they may not.
    Public,
}

impl Reach {
    /// Connects to one of the addresses of `host`. The address that was looked at is the one that is connected to:
    /// a name that means something else a moment later changes nothing.
    pub(crate) async fn connect(self, host: &str, port: u16) -> Result<TcpStream, Failure> {
        let found = tokio::net::lookup_host((host, port)).await.map_err(|_| Failure::Unreachable)?;
        let mut forbidden = false;
        for address in found {
            if self == Self::Public && !is_public(address.ip()) {
                forbidden = true;
                continue;
            }
            if let Ok(stream) = TcpStream::connect(address).await {
                return Ok(stream);
            }
        }
        Err(if forbidden { Failure::Forbidden } else { Failure::Unreachable })
    }
}

/// Whether an address is of the public network: none of the special blocks of RFC 6890.
fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(four) => is_public_four(four),
        IpAddr::V6(six) => match six.to_ipv4_mapped() {
            Some(four) => is_public_four(four),
            None => is_public_six(six),
        },
    }
}

fn is_public_four(four: Ipv4Addr) -> bool {
    let [a, b, ..] = four.octets();
    !(four.is_private()
        || four.is_loopback()
        || four.is_link_local()
        || four.is_broadcast()
        || four.is_documentation()
        || four.is_multicast()
        || a == 0
        || a >= 240
        // Shared by providers (RFC 6598), set apart for protocols and for measuring.
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0)
        || (a == 198 && (18..20).contains(&b)))
}

fn is_public_six(six: Ipv6Addr) -> bool {
    let first = six.segments()[0];
    // What is given out to the public stands in 2000::/3; of it, not what carries older addresses within.
    (0x2000..0x4000).contains(&first)
        && first != 0x2002
        && !(first == 0x2001 && six.segments()[1] < 0x200)
        && !(first == 0x2001 && six.segments()[1] == 0xdb8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_public_network_is_public() {
        for public in ["8.8.8.8", "90.84.0.1", "2a01:cb00::1", "::ffff:8.8.8.8"] {
            assert!(is_public(public.parse().expect("an address")), "{public}");
        }
        let own = [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "0.0.0.0",
            "100.64.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "192.0.0.8",
            "198.18.0.1",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "fd12::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "64:ff9b::a00:1",
            "2001:db8::1",
            "2002:7f00:1::",
            "2001::1",
            "ff02::1",
        ];
        for own in own {
            assert!(!is_public(own.parse().expect("an address")), "{own}");
        }
    }

    #[tokio::test]
    async fn this_machine_is_not_asked_for_a_colleague() {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
        let port = listener.local_addr().expect("bound").port();
        for host in ["127.0.0.1", "localhost"] {
            assert_eq!(Reach::Public.connect(host, port).await.err(), Some(Failure::Forbidden), "{host}");
        }
        assert!(Reach::Anywhere.connect("127.0.0.1", port).await.is_ok());
    }
}
