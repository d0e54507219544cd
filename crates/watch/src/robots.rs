//! robots.txt (RFC 9309): what a host lets be fetched, and how slowly.

use crate::fetch::{Failure, Fetcher, Known};
use crate::guard::REFUSED;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use texting_robots::Robot;
use url::Url;

/// Bytes of a robots.txt that are read; RFC 9309 asks for 500 KiB at least.
const LARGEST: usize = 512 << 10;
/// A longer `Crawl-delay` is not waited for.
const LONGEST_DELAY: f32 = 120.0;

/// The rules of the hosts that were asked.
#[derive(Default)]
pub struct Rules {
    hosts: Mutex<HashMap<String, Arc<Rule>>>,
}

pub enum Rule {
    /// No robots.txt, or one that cannot be read as such.
    Free,
    Robot(Box<Robot>),
    /// The server is there and does not say: nothing may be fetched for now.
    Unknown(String),
}

impl Rule {
    /// # Errors
    /// The rules forbid it, or are not known.
    pub fn check(&self, address: &Url) -> Result<(), Failure> {
        match self {
            Self::Free => Ok(()),
            Self::Robot(robot) if robot.allowed(address.as_str()) => Ok(()),
            Self::Robot(_) => Err(Failure::refused("robots.txt forbids it")),
            // The host itself may not be asked: its rules are no matter.
            Self::Unknown(cause) if cause.contains(REFUSED) => Err(Failure::refused(cause.clone())),
            Self::Unknown(cause) => Err(Failure::new(format!("robots.txt cannot be read: {cause}"))),
        }
    }

    /// The pause that the host asks for.
    pub fn delay(&self) -> Duration {
        match self {
            Self::Robot(robot) => {
                Duration::from_secs_f32(robot.delay.unwrap_or(0.0).clamp(0.0, LONGEST_DELAY))
            }
            _ => Duration::ZERO,
        }
    }
}

impl Rules {
    /// The rules of the address's host, fetched on first need. `pause` is called before each request.
    pub fn of(
        &self,
        address: &Url,
        agent: &str,
        fetcher: &Fetcher,
        pause: &mut dyn FnMut(&Url),
    ) -> Arc<Rule> {
        let origin = address.origin().ascii_serialization();
        if let Some(known) = self.hosts.lock().unwrap_or_else(PoisonError::into_inner).get(&origin) {
            return Arc::clone(known);
        }
        let rule = Arc::new(ask(address, agent, fetcher, pause));
        self.hosts.lock().unwrap_or_else(PoisonError::into_inner).insert(origin, Arc::clone(&rule));
        rule
    }

    /// Forgets everything: rules change.
    pub fn clear(&self) {
        self.hosts.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

fn ask(address: &Url, agent: &str, fetcher: &Fetcher, pause: &mut dyn FnMut(&Url)) -> Rule {
    let Ok(robots) = address.join("/robots.txt") else { return Rule::Free };
    let mut may = |at: &Url| {
        pause(at);
        Ok(())
    };
    match fetcher.fetch(&robots, &Known::default(), &mut may) {
        Ok(answer) if answer.status == 200 => {
            let body = &answer.body[..answer.body.len().min(LARGEST)];
            match Robot::new(agent.split('/').next().unwrap_or(agent), body) {
                Ok(robot) => Rule::Robot(Box::new(robot)),
                Err(_) => Rule::Free,
            }
        }
        Ok(answer) if answer.status >= 500 || answer.status == 429 => {
            Rule::Unknown(format!("status {}", answer.status))
        }
        Ok(_) => Rule::Free,
        Err(failure) => Rule::Unknown(failure.cause),
    }
}
