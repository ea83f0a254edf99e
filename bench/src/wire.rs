//! A browser's end of one kept connection: HTTP/1.1, written by hand so that the load itself costs little.

use std::{io, net::SocketAddr, ops::Range};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

/// One connection, used again and again.
pub struct Wire {
    stream: TcpStream,
    heard: Vec<u8>,
}

/// An answer, as it stands in the wire's buffer until the next one.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Bounds {
    status: u16,
    head: usize,
    /// Where the pieces of the body are.
    pieces: Vec<Range<usize>>,
    whole: usize,
}

/// An answer.
#[derive(Debug)]
pub struct Heard {
    pub status: u16,
    pub head: String,
    /// As it came: still compressed when it was.
    pub body: Vec<u8>,
    /// Everything that was transferred.
    pub bytes: usize,
}

impl Heard {
    /// A header, by its name.
    pub fn header(&self, name: &str) -> Option<&str> {
        header(&self.head, name)
    }
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines().skip(1).find_map(|line| {
        let (known, value) = line.split_once(':')?;
        known.eq_ignore_ascii_case(name).then(|| value.trim())
    })
}

/// A request as a browser sends it, with its cookies.
pub fn request(method: &str, path: &str, cookie: &str, compressed: bool, form: Option<&str>) -> Vec<u8> {
    let mut text = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html,*/*\r\nAccept-Language: fr\r\n\
         Sec-Fetch-Site: same-origin\r\n"
    );
    if compressed {
        text.push_str("Accept-Encoding: gzip\r\n");
    }
    if !cookie.is_empty() {
        text.extend(["Cookie: ", cookie, "\r\n"]);
    }
    if let Some(form) = form {
        let length = form.len().to_string();
        text.extend(["Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ", &length, "\r\n"]);
    }
    text.extend(["\r\n", form.unwrap_or_default()]);
    text.into_bytes()
}

fn broken(what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what)
}

impl Wire {
    pub async fn open(address: SocketAddr) -> io::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, heard: Vec::with_capacity(64 * 1024) })
    }

    /// Asks, and waits for the whole answer: its status and how many bytes came.
    pub async fn ask(&mut self, request: &[u8]) -> io::Result<(u16, usize)> {
        let bounds = self.exchange(request).await?;
        Ok((bounds.status, bounds.whole))
    }

    /// Asks, and takes the answer.
    pub async fn fetch(&mut self, request: &[u8]) -> io::Result<Heard> {
        let bounds = self.exchange(request).await?;
        let body = bounds.pieces.iter().flat_map(|piece| &self.heard[piece.clone()]).copied().collect();
        let head = String::from_utf8_lossy(&self.heard[..bounds.head]).into_owned();
        Ok(Heard { status: bounds.status, head, body, bytes: bounds.whole })
    }

    async fn exchange(&mut self, request: &[u8]) -> io::Result<Bounds> {
        self.heard.clear();
        self.stream.write_all(request).await?;
        loop {
            if self.stream.read_buf(&mut self.heard).await? == 0 {
                return Err(broken("the program closed the connection in the middle of an answer"));
            }
            if let Some(bounds) = bounds(&self.heard)? {
                return Ok(bounds);
            }
        }
    }
}

fn find(text: &[u8], from: usize, wanted: &[u8]) -> Option<usize> {
    text.get(from..)?.windows(wanted.len()).position(|seen| seen == wanted).map(|at| from + at)
}

/// Where the parts of an answer are, once all of it is there.
fn bounds(heard: &[u8]) -> io::Result<Option<Bounds>> {
    let Some(end) = find(heard, 0, b"\r\n\r\n") else { return Ok(None) };
    let head = std::str::from_utf8(&heard[..end]).map_err(|_| broken("an answer whose head is no text"))?;
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
    let status = status.ok_or_else(|| broken("an answer without a status"))?;
    let start = end + 4;
    let chunked = header(head, "transfer-encoding").is_some_and(|value| value.eq_ignore_ascii_case("chunked"));
    if chunked {
        return Ok(chunks(heard, start)?.map(|(pieces, whole)| Bounds { status, head: start, pieces, whole }));
    }
    let length = match header(head, "content-length").map(str::parse::<usize>) {
        Some(length) => length.map_err(|_| broken("an answer whose length is no number"))?,
        None if status == 204 || status == 304 => 0,
        None => return Err(broken("an answer without a length")),
    };
    let whole = start + length;
    let body = start..whole;
    Ok((heard.len() >= whole).then(|| Bounds { status, head: start, pieces: vec![body], whole }))
}

/// The pieces of a body that comes in chunks, and where it ends.
fn chunks(heard: &[u8], start: usize) -> io::Result<Option<(Vec<Range<usize>>, usize)>> {
    let (mut pieces, mut at) = (Vec::new(), start);
    loop {
        let Some(line) = find(heard, at, b"\r\n") else { return Ok(None) };
        let size = std::str::from_utf8(&heard[at..line]).ok().and_then(|text| text.split(';').next());
        let size = size.and_then(|text| usize::from_str_radix(text.trim(), 16).ok());
        let size = size.ok_or_else(|| broken("a chunk whose size is no number"))?;
        let (from, until) = (line + 2, line + 2 + size);
        if heard.len() < until + 2 {
            return Ok(None);
        }
        if size == 0 {
            return Ok(Some((pieces, until + 2)));
        }
        pieces.push(from..until);
        at = until + 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_ends_where_it_says() {
        let text = b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello";
        assert_eq!(bounds(&text[..text.len() - 1]).expect("fine"), None);
        let whole = bounds(text).expect("fine").expect("whole");
        assert_eq!((whole.status, whole.whole), (200, text.len()));
        assert_eq!(&text[whole.pieces[0].clone()], b"hello");
    }

    #[test]
    fn an_answer_in_chunks_is_put_together() {
        let text = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";
        for end in 0..text.len() {
            assert_eq!(bounds(&text[..end]).expect("fine"), None, "{end}");
        }
        let whole = bounds(text).expect("fine").expect("whole");
        let body: Vec<u8> = whole.pieces.iter().flat_map(|piece| &text[piece.clone()]).copied().collect();
        assert_eq!((body.as_slice(), whole.whole), (b"abcde".as_slice(), text.len()));
    }

    #[test]
    fn nonsense_is_said_to_be_nonsense() {
        assert!(bounds(b"hello\r\n\r\n").is_err());
        assert!(bounds(b"HTTP/1.1 200 OK\r\n\r\n").is_err());
        assert!(bounds(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n").is_err());
    }
}
