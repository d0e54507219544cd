//! A server on 127.0.0.1 that answers each path as it is told to, well or badly.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// What is done with a connection once its request was read: the request's head is given.
pub type Act = Arc<dyn Fn(&mut TcpStream, &str) + Send + Sync>;

#[derive(Clone, Default)]
pub struct Server {
    acts: Arc<Mutex<BTreeMap<String, Act>>>,
    /// The heads of all requests, in their order.
    pub asked: Arc<Mutex<Vec<String>>>,
    pub port: u16,
}

impl Server {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let server = Self { port: listener.local_addr().unwrap().port(), ..Self::default() };
        let own = server.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let own = own.clone();
                std::thread::spawn(move || own.answer(stream));
            }
        });
        server
    }

    fn answer(&self, mut stream: TcpStream) {
        let mut head = Vec::new();
        let mut byte = [0];
        while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).is_ok_and(|count| count == 1) {
            head.push(byte[0]);
        }
        let head = String::from_utf8_lossy(&head).to_string();
        let path = head.split(' ').nth(1).unwrap_or("").to_string();
        self.asked.lock().unwrap().push(head.clone());
        let act = self.acts.lock().unwrap().get(&path).cloned();
        match act {
            Some(act) => act(&mut stream, &head),
            None => say(&mut stream, "404 Not Found", "", b"nothing here"),
        }
    }

    pub fn on(&self, path: &str, act: impl Fn(&mut TcpStream, &str) + Send + Sync + 'static) {
        self.acts.lock().unwrap().insert(path.to_string(), Arc::new(act));
    }

    /// Answers with a status, headers and a body.
    pub fn give(&self, path: &str, status: &'static str, headers: &str, body: impl Into<Vec<u8>>) {
        let (headers, body) = (headers.to_string(), body.into());
        self.on(path, move |stream, _| say(stream, status, &headers, &body));
    }

    pub fn at(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// How often a path was asked for.
    pub fn count(&self, path: &str) -> usize {
        let line = format!("GET {path} ");
        self.asked.lock().unwrap().iter().filter(|head| head.starts_with(&line)).count()
    }
}

pub fn say(stream: &mut TcpStream, status: &str, headers: &str, body: &[u8]) {
    let head =
        format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n{headers}\r\n", body.len());
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body));
}

/// A feed of entries with the addresses of their pages.
pub fn rss(entries: &[(&str, &str)]) -> String {
    let items: String = entries
        .iter()
        .map(|(id, link)| {
            format!("<item><title>Story {id}</title><guid>{id}</guid><link>{link}</link><description>In short, {id}.</description>\
                     <pubDate>Mon, 03 May 2021 08:00:00 GMT</pubDate></item>")
        })
        .collect();
    format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Fjord</title>{items}</channel></rss>"
    )
}

pub fn page(title: &str) -> String {
    format!(
        "<!DOCTYPE html><html><head><title>{title}</title></head><body><h1>{title}</h1><article>\
         <p>Ministers from four northern states met in Bergen on Monday to speak of the herring quota, officials said.</p>\
         <p>The talks, the first since the spring, ended without a joint statement, but a second round was set for June.</p>\
         </article></body></html>"
    )
}
