//! PostgreSQL repeats the boundary between organisations: row-level security under a role that owns nothing.

use ground::{Fault, Identifier};
use sqlx::{AssertSqlSafe, PgConnection, Row, raw_sql};

use crate::{Badge, db::fault};

/// The role that the program runs as; it owns no table and is no superuser.
pub(crate) const ROLE: &str = "antenne_app";

/// What a transaction says first, so that the policies know whose rows it may touch.
///
/// A badge without organisation is the program's own work across the network (sign-in, jobs, the command line).
pub(crate) fn scope(badge: &Badge) -> String {
    let organisation = badge.maybe_organisation().map_or_else(|| "all".to_owned(), |id| id.uuid().to_string());
    format!("SELECT set_config('antenne.organisation', '{organisation}', true)")
}

/// Every new connection steps into the role, once it exists.
pub(crate) async fn enter(connection: &mut PgConnection) -> Result<(), sqlx::Error> {
    let row = sqlx::query(
        "SELECT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = $1) AND pg_has_role(current_user, $1, 'MEMBER')",
    )
    .bind(ROLE);
    // pg_has_role fails when the role is not there yet: before the first migration.
    let member = match row.fetch_one(&mut *connection).await {
        Ok(row) => row.get::<bool, _>(0),
        Err(_) => false,
    };
    if member {
        raw_sql(AssertSqlSafe(format!("SET ROLE {ROLE}"))).execute(connection).await?;
    }
    Ok(())
}

/// Raises the fence after a migration: the role, its grants, and one policy on every table of an organisation.
pub(crate) async fn raise(connection: &mut PgConnection) -> Result<(), Fault> {
    let statement = format!(
        "DO $$
        DECLARE bounded record;
        BEGIN
          BEGIN
            CREATE ROLE {ROLE} NOLOGIN;
          EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
          END;
          BEGIN
            EXECUTE format('GRANT {ROLE} TO %I', current_user);
          EXCEPTION WHEN OTHERS THEN NULL;
          END;
          GRANT USAGE ON SCHEMA public TO {ROLE};
          GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {ROLE};
          FOR bounded IN
            SELECT c.table_name AS name FROM information_schema.columns c
            JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
            WHERE c.table_schema = 'public' AND c.column_name = 'organisation' AND t.table_type = 'BASE TABLE'
          LOOP
            EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', bounded.name);
            EXECUTE format('DROP POLICY IF EXISTS organisation ON %I', bounded.name);
            EXECUTE format('CREATE POLICY organisation ON %I USING (
                current_setting(''antenne.organisation'', true) = ''all''
                OR organisation = NULLIF(NULLIF(current_setting(''antenne.organisation'', true), ''''), ''all'')::uuid)',
              bounded.name);
          END LOOP;
        END $$"
    );
    raw_sql(AssertSqlSafe(statement)).execute(connection).await.map_err(fault)?;
    Ok(())
}

/// Whether this connection is bound by the fence: neither superuser nor owner of the tables.
pub(crate) async fn stands(connection: &mut PgConnection) -> Result<bool, Fault> {
    let row = sqlx::query(
        "SELECT NOT r.rolsuper AND NOT r.rolbypassrls AND NOT EXISTS (
           SELECT 1 FROM pg_tables t WHERE t.schemaname = 'public' AND t.tableowner = current_user)
         FROM pg_roles r WHERE r.rolname = current_user",
    )
    .fetch_one(connection)
    .await
    .map_err(fault)?;
    Ok(row.get::<bool, _>(0))
}
