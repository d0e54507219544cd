//! What a mail server gets.

use super::*;

fn mailed(rhythm: Rhythm) -> Watch {
    Watch { mail: Some("ada@example.org".into()), rhythm, ..Watch::default() }
}

fn by_mail(server: &Smtp) -> Place {
    let from = pair("DEMARCHE_MAIL_FROM", "The desk <desk@example.org>");
    Place::new(&[pair("DEMARCHE_SMTP", &server.address()), from])
}

#[test]
fn mail_has_the_lines_of_the_brief_each_with_its_words_and_its_link() {
    let server = Smtp::start();
    let mut place = by_mail(&server);
    place.watch(mailed(Rhythm::AtOnce));
    place.story("2021-05-02");
    server.fail_once();
    let round = place.round();
    assert_eq!((round.sent, round.waiting), (0, 1), "{round:?}");
    assert!(round.failures[0].contains("try later"), "{:?}", round.failures);
    place.pass(SignedDuration::from_mins(5));
    assert_eq!(place.round().sent, 1);
    let [mail] = &server.got()[..] else { panic!("one mail") };
    assert_eq!((mail.from.as_str(), mail.to.as_str()), ("desk@example.org", "ada@example.org"));
    assert_eq!(mail.header("Subject"), "Talks: 1 new event");
    assert!(mail.header("Message-ID").starts_with("<msg_"));
    for line in [
        "New events (1; 1 article, 1 origin)",
        "* 2021-05-02 NOR ↔ CHL CONSULT (happened; 1 article, 1 origin)",
        "Norway met Chile for round 2",
        "https://desk.example/event/2021-05-02.chl_nor.consult",
        "https://desk.example/brief?q=actor%3ANOR",
    ] {
        assert!(mail.body.contains(line), "{line} in {}", mail.body);
    }
}

#[test]
fn mail_goes_over_tls_to_a_server_whose_authority_is_trusted_and_to_no_other() {
    for how in [Tls::Implicit, Tls::Asked] {
        let papers = Papers::made();
        let server = Smtp::secure(how, &papers);
        let stranger = by_mail(&server);
        let folder = tempfile::tempdir().expect("a folder");
        let (ours, others) = (folder.path().join("ours.pem"), folder.path().join("others.pem"));
        std::fs::write(&ours, &papers.authority).expect("a file");
        std::fs::write(&others, Papers::made().authority).expect("a file");
        let trusting = |file: &std::path::Path| {
            let from = pair("DEMARCHE_MAIL_FROM", "The desk <desk@example.org>");
            let authorities = pair("DEMARCHE_SMTP_CA", &file.display().to_string());
            Place::new(&[pair("DEMARCHE_SMTP", &server.address()), from, authorities])
        };
        for mut place in [stranger, trusting(&others)] {
            place.watch(mailed(Rhythm::AtOnce));
            place.story("2021-05-02");
            let round = place.round();
            assert_eq!((round.sent, round.waiting), (0, 1), "{how:?}: {round:?}");
            let told = &round.failures[0];
            assert!(
                told.contains("is not trusted") && told.contains("DEMARCHE_SMTP_CA"),
                "{how:?}: the cause and what to do: {told}"
            );
            assert_eq!(server.got().len(), 0, "{how:?}: nothing is said to a stranger");
        }
        let mut place = trusting(&ours);
        place.watch(mailed(Rhythm::AtOnce));
        place.story("2021-05-02");
        assert_eq!(place.round().sent, 1, "{how:?}");
        let [mail] = &server.got()[..] else { panic!("one mail") };
        assert_eq!((mail.to.as_str(), mail.header("Subject")), ("ada@example.org", "Talks: 1 new event"));
    }
}

#[test]
fn a_server_that_offers_no_tls_gets_no_mail_where_tls_is_required() {
    let server = Smtp::start();
    let from = pair("DEMARCHE_MAIL_FROM", "The desk <desk@example.org>");
    let mut place = Place::new(&[pair("DEMARCHE_SMTP", &format!("{}?tls=required", server.address())), from]);
    place.watch(mailed(Rhythm::AtOnce));
    place.story("2021-05-02");
    let round = place.round();
    assert_eq!((round.sent, round.waiting, server.got().len()), (0, 1, 0), "{round:?}");
}

#[test]
fn a_digest_is_one_mail_a_day_and_none_where_nothing_is_new() {
    let server = Smtp::start();
    let mut place = by_mail(&server);
    place.watch(mailed(Rhythm::Daily));
    place.story("2021-05-02");
    place.round();
    place.pass(SignedDuration::from_hours(2));
    // An article of long ago that came today is news today.
    place.story("2019-01-07");
    let claim =
        article("c", "2021-05-03", "South Post", "Claim\nNorway has spied on Chile, the ministry said.")
            .event(("Norway", "NOR"), ("Chile", "CHL"), "SPY", Alleged, Some(("2021-05-01", "2021-05-01")))
            .said_by("the ministry", "CHL");
    place.add(claim);
    place.round();
    assert_eq!(server.got().len(), 0, "the day is not over");
    place.pass(SignedDuration::from_hours(16));
    place.round();
    place.round();
    let [mail] = &server.got()[..] else { panic!("one mail") };
    assert_eq!(mail.header("Subject"), "Talks: 3 new events");
    for line in [
        "New events (3; 3 articles, 3 origins)",
        "* 2019-01-07 NOR",
        "* 2021-05-02 NOR",
        "* 2021-05-01 NOR → CHL SPY (alleged",
    ] {
        assert!(mail.body.contains(line), "{line} in {}", mail.body);
    }
    assert!(!mail.body.contains("2021-04-01"), "what the desk held before the watch: {}", mail.body);
    let denial =
        article("d", "2021-05-04", "North Wire", "Denial\nNorway did not spy on Chile, the palace said.")
            .event(("Norway", "NOR"), ("Chile", "CHL"), "SPY", Denied, Some(("2021-05-01", "2021-05-01")))
            .said_by("the palace", "NOR");
    place.add(denial);
    place.pass(SignedDuration::from_hours(24));
    place.round();
    let got = server.got();
    assert_eq!(got.len(), 2);
    assert_eq!(got[1].header("Subject"), "Talks: new denials");
    assert!(
        got[1].body.contains("denied by the palace") && got[1].body.contains("claimed by the ministry"),
        "{}",
        got[1].body
    );
    for _ in 0..3 {
        place.pass(SignedDuration::from_hours(24));
        place.round();
    }
    assert_eq!(server.got().len(), 2, "no mail of nothing");
}

#[test]
fn a_weekly_digest_goes_out_with_a_new_week() {
    let server = Smtp::start();
    let mut place = by_mail(&server);
    place.watch(mailed(Rhythm::Weekly));
    place.story("2021-05-02");
    // Monday to Sunday.
    for _ in 0..6 {
        place.pass(SignedDuration::from_hours(24));
        place.round();
    }
    assert_eq!(server.got().len(), 0);
    place.pass(SignedDuration::from_hours(24));
    place.round();
    assert_eq!(server.got().len(), 1);
}
