//! So many requests an address may make; a bucket that fills by time.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::Mutex;
use std::time::Instant;

/// Requests that may come at once, and those that come back each second.
const REQUESTS: (f64, f64) = (120.0, 40.0);
/// Tries to come in.
const TRIES: (f64, f64) = (6.0, 0.1);
const ADDRESSES: usize = 50_000;

#[derive(Default)]
pub(crate) struct Rates {
    requests: Mutex<HashMap<IpAddr, (f64, Instant)>>,
    tries: Mutex<HashMap<IpAddr, (f64, Instant)>>,
}

impl Rates {
    pub fn request(&self, from: IpAddr) -> bool {
        take(&self.requests, from, REQUESTS)
    }

    pub fn enter(&self, from: IpAddr) -> bool {
        take(&self.tries, from, TRIES)
    }
}

fn take(buckets: &Mutex<HashMap<IpAddr, (f64, Instant)>>, from: IpAddr, (size, fill): (f64, f64)) -> bool {
    let Ok(mut buckets) = buckets.lock() else { return false };
    if buckets.len() > ADDRESSES {
        buckets.retain(|_, (left, since)| *left + since.elapsed().as_secs_f64() * fill < size);
    }
    let (left, since) = buckets.entry(from).or_insert((size, Instant::now()));
    *left = (*left + since.elapsed().as_secs_f64() * fill).min(size);
    *since = Instant::now();
    if *left < 1.0 {
        return false;
    }
    *left -= 1.0;
    true
}
