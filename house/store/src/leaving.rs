//! Removes an organisation of invented people with everything it has, in the order that references between tables allow.

use std::collections::{BTreeMap, BTreeSet};

use ground::{Fault, values};

use crate::{Composer, Engine, Tx};

impl Tx {
    /// Removes the badge's organisation, its facts too: nobody counts what invented people did (decision 23). Whoever is
    /// outside must point at it no more.
    ///
    /// # Errors
    /// When its people are not invented.
    pub async fn remove_practice(&mut self) -> Result<(), Fault> {
        let organisation = self.organisation()?;
        let invented =
            self.maybe::<(bool,)>("SELECT practice FROM organisations WHERE id = $1", values![organisation]).await?;
        if invented != Some((true,)) {
            return Err(Fault::because("only what is invented is ever removed"));
        }
        for table in emptied_in_order(self).await? {
            let mut sql = Composer::new("DELETE FROM");
            sql.name(&table).filter("organisation =", &organisation);
            self.run(&sql, sql.values()).await?;
        }
        self.run("DELETE FROM organisations WHERE id = $1", values![organisation]).await?;
        Ok(())
    }
}

/// The tables of an organisation, those that others refer to after those that refer to them.
async fn emptied_in_order(tx: &mut Tx) -> Result<Vec<String>, Fault> {
    let (tables, references) = match tx.engine() {
        Engine::Lite => (
            "SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
             WHERE m.type = 'table' AND c.name = 'organisation'",
            "SELECT m.name, f.\"table\" FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
             WHERE m.type = 'table'",
        ),
        Engine::Pg => (
            "SELECT CAST(c.relname AS TEXT) FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
             WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname = 'organisation'",
            "SELECT CAST(a.relname AS TEXT), CAST(b.relname AS TEXT) FROM pg_constraint k
             JOIN pg_class a ON a.oid = k.conrelid JOIN pg_class b ON b.oid = k.confrelid
             WHERE k.contype = 'f' AND a.relnamespace = 'public'::regnamespace",
        ),
    };
    let tables: Vec<(String,)> = tx.all(tables, &[]).await?;
    let references: Vec<(String, String)> = tx.all(references, &[]).await?;
    let mut holders: BTreeMap<String, BTreeSet<String>> =
        tables.into_iter().map(|(table,)| (table, BTreeSet::new())).collect();
    for (from, to) in references {
        if from != to
            && holders.contains_key(&from)
            && let Some(holders) = holders.get_mut(&to)
        {
            holders.insert(from);
        }
    }
    in_order(holders)
}

/// Each name after everybody who holds it.
fn in_order(mut holders: BTreeMap<String, BTreeSet<String>>) -> Result<Vec<String>, Fault> {
    let mut order = Vec::with_capacity(holders.len());
    while !holders.is_empty() {
        let free = holders.iter().find(|(_, by)| by.is_empty()).map(|(name, _)| name.clone());
        let free = free.ok_or_else(|| Fault::because("tables refer to each other in a circle"))?;
        holders.remove(&free);
        for by in holders.values_mut() {
            by.remove(&free);
        }
        order.push(free);
    }
    Ok(order)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(pairs: &[(&str, &[&str])]) -> BTreeMap<String, BTreeSet<String>> {
        let set = |by: &[&str]| by.iter().map(|name| (*name).to_owned()).collect();
        pairs.iter().map(|(name, by)| ((*name).to_owned(), set(by))).collect()
    }

    #[test]
    fn who_is_held_goes_last() {
        let order = in_order(held(&[("people", &["visits", "stops"]), ("stops", &[]), ("visits", &["stops"])]));
        assert_eq!(order.expect("an order"), ["stops", "visits", "people"]);
        assert!(in_order(held(&[("a", &["b"]), ("b", &["a"])])).is_err());
    }
}
