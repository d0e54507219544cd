//! What settings may be, and what is said of those that may not.

use notify::Settings;

#[test]
fn settings_say_what_is_wrong_and_repeat_no_secret() {
    let told = |values: &[(&str, &str)]| {
        let environment = values.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned()));
        Settings::read(None, environment).err().map(|e| e.to_string()).unwrap_or_default()
    };
    let short = told(&[("DEMARCHE_WEBHOOK_SECRET", "whsec_aHVudGVyMg==")]);
    assert!(short.contains("DEMARCHE_WEBHOOK_SECRET") && !short.contains("aHVudGVyMg"), "{short}");
    let clear = told(&[
        ("DEMARCHE_SMTP", "smtp://ada:hunter2@mail.example:25"),
        ("DEMARCHE_MAIL_FROM", "a@example.org"),
    ]);
    assert!(clear.contains("TLS") && !clear.contains("hunter2"), "{clear}");
    assert!(told(&[("DEMARCHE_SMTP", "smtps://mail.example")]).contains("DEMARCHE_MAIL_FROM"));
    let folder = tempfile::tempdir().expect("a folder");
    let empty = folder.path().join("empty.pem");
    std::fs::write(&empty, "").expect("a file");
    let authorities = |server: &str, file: &std::path::Path| {
        told(&[
            ("DEMARCHE_SMTP", server),
            ("DEMARCHE_MAIL_FROM", "a@example.org"),
            ("DEMARCHE_SMTP_CA", &file.display().to_string()),
        ])
    };
    for (server, why) in [("smtps://mail.example", "no certificate"), ("smtp://mail.example", "TLS")] {
        let said = authorities(server, &empty);
        assert!(said.contains("DEMARCHE_SMTP_CA") && said.contains(why), "{said}");
    }
    let file = folder.path().join("settings");
    std::fs::write(&file, "# ours\nDEMARCHE_ADDRESS=https://desk.example\nDEMARCHE_SECRET=x\n")
        .expect("a file");
    let wrong =
        Settings::read(Some(&file), std::iter::empty()).err().map(|e| e.to_string()).unwrap_or_default();
    assert!(wrong.contains("line 3") && wrong.contains("DEMARCHE_SECRET"), "{wrong}");
}
