use facts::{MentionId, MentionKind};

use super::Ground;

/// A pronoun is shown as the nearest name of the same actor before it in the sentence, where there is one.
pub fn named(ground: &Ground, ids: &[MentionId], trigger: usize) -> Vec<MentionId> {
    let mut found: Vec<MentionId> = Vec::new();
    for &id in ids {
        let id = name_of(ground, id, trigger).unwrap_or(id);
        if !found.contains(&id) {
            found.push(id);
        }
    }
    found.sort_unstable();
    found
}

fn name_of(ground: &Ground, id: MentionId, trigger: usize) -> Option<MentionId> {
    let mention = ground.sides.mention(id);
    if mention.kind != MentionKind::Pronoun {
        return None;
    }
    let entity = mention.entity?;
    let sentence = ground.view.sentence(trigger).words;
    let mentions = &ground.mentions.mentions;
    (0..id.0 as usize)
        .rev()
        .find(|&k| {
            mentions[k].entity == Some(entity)
                && mentions[k].kind != MentionKind::Pronoun
                && sentence.contains(mentions[k].head as usize)
        })
        .map(|k| MentionId(k as u32))
}
