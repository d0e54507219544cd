use facts::SmolStr;

use crate::pattern::Code;

/// PLOVER types that a row of a table speaks of, "ASSAULT, COERCE"; none for all.
#[derive(Debug)]
pub struct Types(Vec<SmolStr>);

impl Types {
    pub fn parse(list: &str) -> Self {
        Self(list.split(", ").filter(|t| !t.is_empty()).map(SmolStr::new).collect())
    }

    pub fn hold(&self, code: &Code) -> bool {
        self.0.is_empty() || self.0.iter().any(|t| code.plover.as_ref() == Some(t))
    }
}
