//! The password file: a line for each name, `name:role:hash`; a line whose name is `token` has the hash of a bearer token.

use std::collections::BTreeMap;
use std::path::Path;

use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Argon2, Params};

use super::Role;
use super::sessions::bytes;

/// Names with roles and Argon2id hashes.
pub struct Passwords {
    names: BTreeMap<String, (Role, String)>,
    /// Checked where a name is not known, so that the answer takes as long.
    dummy: String,
}

/// Argon2id, 19 MiB, two passes: OWASP's floor.
fn argon() -> Argon2<'static> {
    let params = Params::new(19 * 1024, 2, 1, None).unwrap_or_default();
    Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params)
}

/// The hash of a password for a line of the file.
///
/// # Errors
/// Why it cannot be hashed.
pub fn hash(password: &str) -> Result<String, String> {
    let salt = SaltString::encode_b64(&bytes::<16>()).map_err(|e| e.to_string())?;
    argon().hash_password(password.as_bytes(), &salt).map(|h| h.to_string()).map_err(|e| e.to_string())
}

impl Passwords {
    /// # Errors
    /// The file with the line that cannot be read, or that it lets nobody in.
    pub fn read(path: &Path) -> Result<Self, String> {
        let said = |why: &str| format!("{}: {why}", path.display());
        let text = std::fs::read_to_string(path).map_err(|e| said(&e.to_string()))?;
        Self::parse(&text).map_err(|why| said(&why))
    }

    /// # Errors
    /// The line that cannot be read, or that the file lets nobody in.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut names = BTreeMap::new();
        for (i, line) in text.lines().enumerate() {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let mut parts = line.trim().splitn(3, ':');
            let (Some(name), Some(role), Some(hash)) = (parts.next(), parts.next(), parts.next()) else {
                return Err(format!("line {}: it is name:role:hash", i + 1));
            };
            let role = match role {
                "reader" => Role::Reader,
                "editor" => Role::Editor,
                _ => return Err(format!("line {}: a role is reader or editor", i + 1)),
            };
            if PasswordHash::new(hash).is_err() {
                return Err(format!("line {}: this is no Argon2 hash; demarche password makes one", i + 1));
            }
            names.insert(name.to_owned(), (role, hash.to_owned()));
        }
        if names.is_empty() {
            return Err("it names nobody".into());
        }
        Ok(Self { names, dummy: hash("nobody")? })
    }

    /// The role of `name`, where the password is right.
    pub fn check(&self, name: &str, password: &str) -> Option<Role> {
        let known = self.names.get(name);
        let hash = known.map_or(self.dummy.as_str(), |(_, hash)| hash);
        let right =
            PasswordHash::new(hash).is_ok_and(|h| argon().verify_password(password.as_bytes(), &h).is_ok());
        known.filter(|_| right).map(|(role, _)| *role)
    }

    /// A bearer token is `name.password`.
    pub fn token(&self, token: &str) -> Option<(String, Role)> {
        let (name, password) = token.split_once('.')?;
        Some((name.to_owned(), self.check(name, password)?))
    }
}
