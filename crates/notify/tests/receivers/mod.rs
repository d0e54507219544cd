//! Receivers on 127.0.0.1: a webhook that behaves as it is told, and a mail server.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rustls::pki_types::PrivateKeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};

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

/// How a mail server speaks TLS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tls {
    /// From the first byte.
    Implicit,
    /// After STARTTLS.
    Asked,
}

/// A certificate for 127.0.0.1 and the authority that signed it, both made for one test.
pub struct Papers {
    /// The authority, PEM.
    pub authority: String,
    server: Arc<ServerConfig>,
}

impl Papers {
    pub fn made() -> Self {
        let mut of_authority = rcgen::CertificateParams::new(vec![]).expect("parameters");
        of_authority.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
        of_authority.distinguished_name.push(rcgen::DnType::CommonName, "An authority of a test");
        let own = rcgen::KeyPair::generate().expect("a key");
        let authority = of_authority.self_signed(&own).expect("a certificate");
        let issuer = rcgen::Issuer::new(of_authority, own);
        let key = rcgen::KeyPair::generate().expect("a key");
        let params = rcgen::CertificateParams::new(vec!["127.0.0.1".to_owned()]).expect("parameters");
        let certificate = params.signed_by(&key, &issuer).expect("a certificate");
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let server = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .expect("versions")
            .with_no_client_auth()
            .with_single_cert(
                vec![certificate.der().clone()],
                PrivateKeyDer::Pkcs8(key.serialize_der().into()),
            )
            .expect("a server");
        Self { authority: authority.pem(), server: Arc::new(server) }
    }
}

/// A line to a client, in the clear or not.
enum Line {
    Clear(TcpStream),
    Hidden(Box<StreamOwned<ServerConnection, TcpStream>>),
}

impl Line {
    fn hide(self, server: &Arc<ServerConfig>) -> Self {
        let Self::Clear(stream) = self else { return self };
        let connection = ServerConnection::new(Arc::clone(server)).expect("a connection");
        Self::Hidden(Box::new(StreamOwned::new(connection, stream)))
    }
}

impl Read for Line {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        match self {
            Self::Clear(stream) => stream.read(buffer),
            Self::Hidden(stream) => stream.read(buffer),
        }
    }
}

impl Write for Line {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        match self {
            Self::Clear(stream) => stream.write(bytes),
            Self::Hidden(stream) => stream.write(bytes),
        }
    }

    fn flush(&mut self) -> std::io::Result<()> {
        match self {
            Self::Clear(stream) => stream.flush(),
            Self::Hidden(stream) => stream.flush(),
        }
    }
}

#[derive(Clone, Default)]
pub struct Smtp {
    got: Arc<Mutex<Vec<Mail>>>,
    fails: Arc<Mutex<bool>>,
    secure: Option<(Tls, Arc<ServerConfig>)>,
    port: u16,
}

impl Smtp {
    pub fn start() -> Self {
        Self::default().listening()
    }

    pub fn secure(how: Tls, papers: &Papers) -> Self {
        Self { secure: Some((how, Arc::clone(&papers.server))), ..Self::default() }.listening()
    }

    fn listening(mut self) -> Self {
        let own = self.clone();
        self.port = listen(move |stream| {
            // A client that goes away, or trusts nobody, is no concern of the server.
            let _ = own.speak(stream);
        });
        self
    }

    /// The next message is refused for now.
    pub fn fail_once(&self) {
        *self.fails.lock().expect("fails") = true;
    }

    fn speak(&self, stream: TcpStream) -> std::io::Result<()> {
        let mut line = Line::Clear(stream);
        let mut offers = None;
        match &self.secure {
            Some((Tls::Implicit, server)) => line = line.hide(server),
            Some((Tls::Asked, server)) => offers = Some(server),
            None => {}
        }
        let mut mail = Mail::default();
        let mut reader = BufReader::new(line);
        reader.get_mut().write_all(b"220 mail.example\r\n")?;
        loop {
            let mut said = String::new();
            if reader.read_line(&mut said)? == 0 {
                return Ok(());
            }
            let address = || said.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
            let answer = match said.trim_end().split([' ', ':']).next().unwrap_or_default() {
                "EHLO" if offers.is_some() => "250-mail.example\r\n250 STARTTLS",
                "STARTTLS" => {
                    reader.get_mut().write_all(b"220 go on\r\n")?;
                    let server = offers.take().expect("it was offered");
                    reader = BufReader::new(reader.into_inner().hide(server));
                    continue;
                }
                "MAIL" if offers.is_some() => "530 TLS first",
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
                    reader.get_mut().write_all(b"354 go on\r\n")?;
                    self.take(&mut reader, std::mem::take(&mut mail))?;
                    "250 taken"
                }
                "QUIT" => {
                    reader.get_mut().write_all(b"221 bye\r\n")?;
                    return Ok(());
                }
                _ => "250 mail.example",
            };
            reader.get_mut().write_all(format!("{answer}\r\n").as_bytes())?;
        }
    }

    fn take(&self, lines: &mut impl BufRead, mut mail: Mail) -> std::io::Result<()> {
        let mut text = String::new();
        for line in lines.lines() {
            let line = line?;
            if line == "." {
                break;
            }
            text += &format!("{}\r\n", line.strip_prefix('.').unwrap_or(&line));
        }
        let parsed = mailparse::parse_mail(text.as_bytes()).expect("a message");
        mail.headers = parsed.headers.iter().map(|h| (h.get_key(), h.get_value())).collect();
        mail.body = parsed.get_body().expect("a text");
        self.got.lock().expect("got").push(mail);
        Ok(())
    }

    pub fn address(&self) -> String {
        match &self.secure {
            None => format!("smtp://127.0.0.1:{}", self.port),
            Some((Tls::Implicit, _)) => format!("smtps://127.0.0.1:{}", self.port),
            Some((Tls::Asked, _)) => format!("smtp://127.0.0.1:{}?tls=required", self.port),
        }
    }

    pub fn got(&self) -> Vec<Mail> {
        self.got.lock().expect("got").clone()
    }
}
