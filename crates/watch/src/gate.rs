//! One request to a host at a time, and a pause before the next.

use crate::Clock;
use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

/// The gates of all hosts.
#[derive(Default)]
pub struct Gates {
    hosts: Mutex<HashMap<String, Arc<Gate>>>,
}

#[derive(Default)]
struct Gate {
    state: Mutex<State>,
    freed: Condvar,
}

#[derive(Default)]
struct State {
    busy: bool,
    /// Nobody passes before.
    next: Option<Timestamp>,
}

/// Held while a host is asked; the pause begins when it is dropped.
pub struct Pass<'a> {
    gate: Arc<Gate>,
    clock: &'a dyn Clock,
    pause: Duration,
}

impl Gates {
    /// Waits until the host may be asked, and holds it.
    pub fn pass<'a>(&self, host: &str, pause: Duration, clock: &'a dyn Clock) -> Pass<'a> {
        let gate = {
            let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(hosts.entry(host.to_string()).or_default())
        };
        let next = {
            let state = gate.state.lock().unwrap_or_else(PoisonError::into_inner);
            let mut state =
                gate.freed.wait_while(state, |state| state.busy).unwrap_or_else(PoisonError::into_inner);
            state.busy = true;
            state.next
        };
        let left = next.map(|next| next.duration_since(clock.now())).unwrap_or(SignedDuration::ZERO);
        if left.is_positive() {
            clock.sleep(left.unsigned_abs());
        }
        Pass { gate, clock, pause }
    }
}

impl Drop for Pass<'_> {
    fn drop(&mut self) {
        let mut state = self.gate.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.busy = false;
        state.next = self.clock.now().checked_add(self.pause).ok();
        self.gate.freed.notify_one();
    }
}
