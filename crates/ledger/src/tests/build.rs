//! Reports made by hand, as small as a test needs.

use facts::report::{Article, Entity, Event, Link, Mention, Report, Sentence, Statement, When};
use facts::{Act, Codes, EntityKind, LinkKind, MentionKind, StatementKind, Status};

pub(super) struct Sketch {
    pub report: Report,
}

/// An article of one sentence a line.
pub(super) fn article(id: &str, published: &str, publisher: &str, text: &str) -> Sketch {
    let mut sentences = vec![];
    let mut start = 0;
    for line in text.split('\n') {
        let end = start + line.chars().count() as u32;
        sentences.push(Sentence { start, end });
        start = end + 1;
    }
    let article = Article {
        id: id.into(),
        title: text.lines().next().map(str::to_owned),
        text: text.into(),
        publisher: Some(publisher.into()),
        published: Some(published.into()),
        version: 1,
        ..Article::default()
    };
    let report = Report { article, sentences, ..Report::default() };
    Sketch { report }
}

impl Sketch {
    pub fn url(mut self, url: &str) -> Self {
        self.report.article.url = Some(url.into());
        self
    }

    pub fn at(&self, words: &str) -> [u32; 2] {
        let byte = self.report.article.text.find(words).expect("words of the text");
        let start = self.report.article.text[..byte].chars().count() as u32;
        [start, start + words.chars().count() as u32]
    }

    /// A mention of a state (or of its government), by its words.
    pub fn who(&mut self, words: &str, country: &str) -> String {
        let [start, end] = self.at(words);
        let n = self.report.mentions.len() + 1;
        let (id, entity) = (format!("m{n}"), format!("n{n}"));
        self.report.entities.push(Entity {
            id: entity.clone(),
            name: words.into(),
            kind: EntityKind::State,
            country: Some(country.into()),
            sectors: vec![],
            wikidata: None,
            codes: Codes::default(),
            basis: None,
        });
        self.report.mentions.push(Mention {
            id: id.clone(),
            start,
            end,
            kind: MentionKind::Country,
            entity: Some(entity),
            confidence: 0.9,
            rule: "test".into(),
        });
        id
    }

    pub fn event(
        mut self,
        a: (&str, &str),
        b: (&str, &str),
        kind: &str,
        status: Status,
        days: Option<(&str, &str)>,
    ) -> Self {
        let (source, target) = (self.who(a.0, a.1), self.who(b.0, b.1));
        let n = self.report.events.len() + 1;
        let trigger = self.at(a.0);
        self.report.events.push(Event {
            id: format!("e{n}"),
            sources: vec![source],
            targets: vec![target],
            others: vec![],
            reciprocal: kind == "CONSULT",
            act: Some(Act { kind: kind.into(), mode: None }),
            plover: None,
            cameo: None,
            intensity: Some(if kind == "ACCUSE" { -2.0 } else { 2.0 }),
            goldstein: None,
            status,
            when: days.map(|(first, last)| When {
                first: first.into(),
                last: last.into(),
                precision: "day".into(),
                time: None,
                basis: None,
            }),
            where_: None,
            quantities: vec![],
            statement: None,
            evidence: vec![trigger],
            trigger,
            rule: "test/1".into(),
            confidence: 0.8,
            fields: Default::default(),
        });
        self
    }

    /// The last event stands in the words of `speaker`.
    pub fn said_by(mut self, speaker: &str, country: &str) -> Self {
        let (content, speaker) = (self.at(speaker), self.who(speaker, country));
        let id = format!("s{}", self.report.statements.len() + 1);
        self.report.statements.push(Statement {
            id: id.clone(),
            kind: StatementKind::Indirect,
            content: vec![content],
            cue: None,
            speakers: vec![speaker],
            addressees: vec![],
            via: vec![],
            within: None,
            confidence: 0.8,
            rule: "test".into(),
        });
        if let Some(event) = self.report.events.last_mut() {
            event.statement = Some(id);
        }
        self
    }

    pub fn denies(self, from: &str, to: &str) -> Self {
        self.links(LinkKind::Denies, from, to)
    }

    pub fn links(mut self, kind: LinkKind, from: &str, to: &str) -> Self {
        self.report.links.push(Link {
            kind,
            from: from.into(),
            to: to.into(),
            spans: vec![],
            confidence: 0.7,
            rule: "test".into(),
        });
        self
    }
}
