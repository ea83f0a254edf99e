//! Speaks: a module that is retired, taken back, or brought back to one of its versions.

use ::store::Tx;
use ground::{Identifier as _, Refusal, WriteKey};
use web::{Answer, Asker, Begun, Form, Trouble};

use super::known;
use crate::{Catalogue, Module, module::store};

/// Writes the next version of a module, if it may stand in the catalogue.
async fn write(
    tx: &mut Tx,
    form: &Form,
    catalogue: &Catalogue,
    (before, after): (&Module, Module),
) -> Result<(), Trouble> {
    let after = Module { version: before.version + 1, ..after };
    after.check(catalogue)?;
    if store::write(tx, form.id::<WriteKey>().uuid(), Some(before), &after).await? {
        return Ok(());
    }
    Err(Refusal::because("skills-changed-meanwhile").into())
}

async fn retire(asker: Asker, word: &str, form: Form, retired: bool) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let (catalogue, before) = known(&mut tx, word).await?;
    if before.retired == retired {
        return Err(Refusal::because("skills-changed-meanwhile").into());
    }
    let after = Module { retired, ..before.clone() };
    after.named_apart(&catalogue, &asker.t)?;
    write(&mut tx, &form, &catalogue, (&before, after)).await?;
    let done = if retired { "skills-done-retired" } else { "skills-done-restored" };
    asker.finish(tx, &form, &format!("/modules/{word}"), done).await
}

/// Nobody plans it any more.
pub mod retirement {
    use axum::extract::Path;
    use web::{Answer, Asker, Form};

    pub async fn create(asker: Asker, Path(word): Path<String>, form: Form) -> Answer {
        super::retire(asker, &word, form, true).await
    }
}

/// It is taught again.
pub mod restoration {
    use axum::extract::Path;
    use web::{Answer, Asker, Form};

    pub async fn create(asker: Asker, Path(word): Path<String>, form: Form) -> Answer {
        super::retire(asker, &word, form, false).await
    }
}

/// It is what it was in an earlier version; that is a new version.
pub mod return_to {
    use axum::extract::Path;
    use web::{Answer, Asker, Begun, Form, Trouble};

    use super::{known, write};
    use crate::{Catalogue, Module, module::store};

    pub async fn create(asker: Asker, Path((word, number)): Path<(String, String)>, form: Form) -> Answer {
        let mut tx = match asker.begin(&form).await? {
            Begun::Fresh(tx) => tx,
            Begun::Seen(response) => return Ok(response),
        };
        let (catalogue, current) = known(&mut tx, &word).await?;
        let versions = store::versions(&mut tx).await?.into_iter().map(|version| version.module);
        let mut all = Catalogue::default().module(&word).cloned().into_iter().chain(versions);
        let old = all.find(|old| old.word == word && old.version.to_string() == number).ok_or(Trouble::Missing)?;
        let after = Module { retired: false, ..old };
        after.named_apart(&catalogue, &asker.t)?;
        write(&mut tx, &form, &catalogue, (&current, after)).await?;
        asker.finish(tx, &form, &format!("/modules/{word}"), "skills-done-returned").await
    }
}
