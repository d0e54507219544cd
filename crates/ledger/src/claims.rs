//! Claims and their denials, each with its speaker and its words.

use facts::report::{Event, Report, Statement};
use facts::{LinkKind, Status};
use schemars::JsonSchema;
use serde::Serialize;

use crate::names::actor_of;
use crate::words::{passage, quote_all};

/// What is claimed, and what is said against it and for it. Nothing here says who is right.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Claim {
    pub claim: ClaimSide,
    pub denials: Vec<ClaimSide>,
    /// Words that bear it out.
    pub confirmations: Vec<ClaimSide>,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ClaimSide {
    /// Id of the event or statement in its report.
    pub id: String,
    /// Who says it; the reporter's own words have no speaker.
    pub speakers: Vec<String>,
    pub words: String,
    /// The day the article was known.
    pub known_from: Option<String>,
    /// Permalink id of the article, where it is another one.
    pub article: Option<String>,
}

/// The claims of one article that somebody denies or confirms in it, and those that only a party stands for.
pub(crate) fn of_report(report: &Report) -> Vec<Claim> {
    let mut claims: Vec<Claim> = vec![];
    let denials = report.links.iter().filter(|l| l.kind == LinkKind::Denies);
    for link in denials {
        let (Some(claim), Some(denial)) = (side(report, &link.to), side(report, &link.from)) else {
            continue;
        };
        match claims.iter_mut().find(|c| c.claim.id == claim.id) {
            Some(known) => known.denials.push(denial),
            None => claims.push(Claim { claim, denials: vec![denial], confirmations: vec![] }),
        }
    }
    for link in report.links.iter().filter(|l| l.kind == LinkKind::Confirms) {
        let (Some(claim), Some(words)) = (side(report, &link.to), side(report, &link.from)) else {
            continue;
        };
        match claims.iter_mut().find(|c| c.claim.id == claim.id) {
            Some(known) => known.confirmations.push(words),
            None => claims.push(Claim { claim, denials: vec![], confirmations: vec![words] }),
        }
    }
    let told = |id: &str, claims: &[Claim]| {
        claims
            .iter()
            .any(|c| c.claim.id == id || c.denials.iter().chain(&c.confirmations).any(|d| d.id == id))
    };
    for event in &report.events {
        if told(&event.id, &claims) || !matches!(event.status, Status::Alleged | Status::Denied) {
            continue;
        }
        let Some(words) = side(report, &event.id) else { continue };
        claims.push(match event.status {
            // A denial whose claim this article does not give.
            Status::Denied => Claim {
                claim: ClaimSide { speakers: vec![], words: String::new(), ..words.clone() },
                denials: vec![words],
                confirmations: vec![],
            },
            _ => Claim { claim: words, denials: vec![], confirmations: vec![] },
        });
    }
    claims
}

fn side(report: &Report, id: &str) -> Option<ClaimSide> {
    let text = &report.article.text;
    let (speakers, words) = if let Some(s) = report.statements.iter().find(|s| s.id == id) {
        (speakers(report, s), quote_all(text, &s.content))
    } else {
        let event = report.events.iter().find(|e| e.id == id)?;
        (voices(report, event), passage(text, &report.sentences, &event.evidence))
    };
    Some(ClaimSide {
        id: id.into(),
        speakers,
        words,
        known_from: report.article.published.clone(),
        article: None,
    })
}

/// Who stands behind an event: the speaker of its statement, or its source where the deed is one of speech.
fn voices(report: &Report, event: &Event) -> Vec<String> {
    let statement = event.statement.as_ref().and_then(|id| report.statements.iter().find(|s| s.id == *id));
    match statement {
        Some(s) if !s.speakers.is_empty() => speakers(report, s),
        _ => event.sources.iter().map(|id| actor_of(report, id).name).collect(),
    }
}

fn speakers(report: &Report, s: &Statement) -> Vec<String> {
    s.speakers.iter().map(|id| actor_of(report, id).name).collect()
}
