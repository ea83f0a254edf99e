//! The real program in a process of its own, and a browser that only knows how to ask.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
    sync::Mutex,
    time::Duration,
};

use store::Place;

/// How a place is told on the command line.
pub fn told(place: &Place) -> String {
    match place {
        Place::File(path) => path.display().to_string(),
        Place::Server(url) => url.clone(),
    }
}

/// The program, serving.
pub struct Program {
    child: Mutex<Child>,
    /// Kept open: the program may still say something.
    _said: BufReader<ChildStdout>,
    /// `127.0.0.1:PORT`.
    pub address: String,
}

impl Program {
    pub fn serve(place: &Place, folder: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_antenne"))
            .args(["serve", "--listen", "127.0.0.1:0", "--database", &told(place), "--data"])
            .arg(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("started");
        let mut said = BufReader::new(child.stdout.take().expect("what it says"));
        let mut address = String::new();
        while address.is_empty() {
            let mut line = String::new();
            assert!(said.read_line(&mut line).expect("a line") > 0, "the program ended before it served");
            if let Some(own) = line.trim().strip_prefix("http://") {
                own.clone_into(&mut address);
            }
        }
        Self { child: Mutex::new(child), _said: said, address }
    }

    /// `kill -9`: the process has no time for anything.
    pub fn kill(&self) {
        let mut child = self.child.lock().expect("whole");
        child.kill().expect("killed");
        child.wait().expect("ended");
    }

    /// Asks it to stop, as a machine does that goes down.
    pub fn terminate(&self) {
        let id = self.child.lock().expect("whole").id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().expect("asked").success());
    }

    /// Waits for its end; its exit code.
    pub fn ends(&self) -> Option<i32> {
        self.child.lock().expect("whole").wait().expect("ended").code()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        if let Ok(child) = self.child.get_mut() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    head: String,
    pub body: String,
}

impl Answer {
    /// A header, by its name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (known, value) = line.split_once(':')?;
            known.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }
}

/// Sends one form; the answer is only taken when it is whole.
pub fn post(address: &str, path: &str, cookie: &str, fields: &[(&str, &str)]) -> std::io::Result<Answer> {
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let mut sending = begin(address, path, cookie, body.len())?;
    sending.write_all(body.as_bytes())?;
    answer(sending)
}

/// Fetches a page, with more headers.
pub fn get(address: &str, path: &str, headers: &str) -> std::io::Result<Answer> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(Duration::from_mins(1)))?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{headers}\r\n")?;
    answer(stream)
}

/// Sends the head of a form; its body is still to come.
pub fn begin(address: &str, path: &str, cookie: &str, length: usize) -> std::io::Result<TcpStream> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(Duration::from_mins(1)))?;
    write!(
        stream,
        "POST {path} HTTP/1.1\r\nHost: {address}\r\nCookie: {cookie}\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n",
    )?;
    Ok(stream)
}

/// What comes back once everything was sent.
pub fn answer(mut stream: TcpStream) -> std::io::Result<Answer> {
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let broken = || std::io::Error::other("the answer was cut off");
    let (head, body) = text.split_once("\r\n\r\n").ok_or_else(broken)?;
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).ok_or_else(broken)?;
    Ok(Answer { status, head: head.to_owned(), body: body.to_owned() })
}
