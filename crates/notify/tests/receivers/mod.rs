//! Receivers on 127.0.0.1: a webhook that behaves as it is told, and a mail server.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

fn listen(answer: impl Fn(TcpStream) + Clone + Send + 'static) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let answer = answer.clone();
            std::thread::spawn(move || answer(stream));
        }
    });
    port
}

/// What a webhook was sent.
#[derive(Clone, Debug)]
pub struct Got {
    head: String,
    pub body: String,
}

impl Got {
    pub fn header(&self, name: &str) -> &str {
        let of = |line: &str| line.split_once(':').is_some_and(|(n, _)| n.eq_ignore_ascii_case(name));
        let line = self.head.lines().find(|line| of(line)).unwrap_or_else(|| panic!("{name}: {}", self.head));
        line.split_once(':').expect("a value").1.trim()
    }
}

#[derive(Clone, Default)]
pub struct Hook {
    got: Arc<Mutex<Vec<Got>>>,
    how: Arc<Mutex<&'static str>>,
    port: u16,
}

impl Hook {
    pub fn start() -> Self {
        let mut hook = Self { how: Arc::new(Mutex::new("200")), ..Self::default() };
        let own = hook.clone();
        hook.port = listen(move |stream| own.take(stream));
        hook
    }

    fn take(&self, mut stream: TcpStream) {
        let mut reader = BufReader::new(stream.try_clone().expect("a stream"));
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") && reader.read_line(&mut head).is_ok_and(|n| n > 0) {}
        let length = Got { head: head.clone(), body: String::new() };
        let mut body = vec![0; length.header("content-length").parse().expect("a length")];
        reader.read_exact(&mut body).expect("a body");
        self.got.lock().expect("got").push(Got { head, body: String::from_utf8(body).expect("UTF-8") });
        let how = *self.how.lock().expect("how");
        let answer = match how {
            "closes" => return,
            "stalls" => {
                std::thread::sleep(Duration::from_secs(60));
                return;
            }
            "302" => "302 Found\r\nLocation: http://169.254.169.254/",
            "503" => "503 Service Unavailable\r\nRetry-After: 7200",
            other => other,
        };
        let _ = write!(stream, "HTTP/1.1 {answer}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    }

    /// A status, "closes" or "stalls".
    pub fn answer(&self, how: &'static str) {
        *self.how.lock().expect("how") = how;
    }

    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/hook", self.port)
    }

    pub fn got(&self) -> Vec<Got> {
        self.got.lock().expect("got").clone()
    }
}

/// A message that was taken.
#[derive(Clone, Debug, Default)]
pub struct Mail {
    pub from: String,
    pub to: String,
    headers: Vec<(String, String)>,
    pub body: String,
}

impl Mail {
    pub fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(n, _)| n.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str()).unwrap_or_default()
    }
}

#[derive(Clone, Default)]
pub struct Smtp {
    got: Arc<Mutex<Vec<Mail>>>,
    fails: Arc<Mutex<bool>>,
    port: u16,
}

impl Smtp {
    pub fn start() -> Self {
        let mut server = Self::default();
        let own = server.clone();
        server.port = listen(move |stream| {
            // A client that goes away is no concern of the test.
            let _ = own.speak(stream);
        });
        server
    }

    /// The next message is refused for now.
    pub fn fail_once(&self) {
        *self.fails.lock().expect("fails") = true;
    }

    fn speak(&self, mut stream: TcpStream) -> std::io::Result<()> {
        let mut lines = BufReader::new(stream.try_clone()?).lines();
        let mut mail = Mail::default();
        stream.write_all(b"220 mail.example\r\n")?;
        while let Some(line) = lines.next() {
            let line = line?;
            let address = || line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
            let answer = match line.split([' ', ':']).next().unwrap_or_default().to_uppercase().as_str() {
                "MAIL" if std::mem::take(&mut *self.fails.lock().expect("fails")) => "451 try later",
                "MAIL" => {
                    mail.from = address();
                    "250 well"
                }
                "RCPT" => {
                    mail.to = address();
                    "250 well"
                }
                "DATA" => {
                    stream.write_all(b"354 go on\r\n")?;
                    let mut text = String::new();
                    for line in lines.by_ref() {
                        let line = line?;
                        if line == "." {
                            break;
                        }
                        text += &format!("{}\r\n", line.strip_prefix('.').unwrap_or(&line));
                    }
                    let parsed = mailparse::parse_mail(text.as_bytes()).expect("a message");
                    mail.headers = parsed.headers.iter().map(|h| (h.get_key(), h.get_value())).collect();
                    mail.body = parsed.get_body().expect("a text");
                    self.got.lock().expect("got").push(std::mem::take(&mut mail));
                    "250 taken"
                }
                "QUIT" => {
                    stream.write_all(b"221 bye\r\n")?;
                    return Ok(());
                }
                _ => "250 mail.example",
            };
            stream.write_all(format!("{answer}\r\n").as_bytes())?;
        }
        Ok(())
    }

    pub fn address(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    pub fn got(&self) -> Vec<Mail> {
        self.got.lock().expect("got").clone()
    }
}
