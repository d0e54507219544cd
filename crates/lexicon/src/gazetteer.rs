use crate::Error;

#[derive(Debug, Default)]
pub struct Gazetteer {}

impl Gazetteer {
    /// # Errors
    /// The first bad row, with its file, line and cause.
    pub fn load(_data: &data::Data) -> Result<Self, Error> {
        Ok(Self {})
    }
}
