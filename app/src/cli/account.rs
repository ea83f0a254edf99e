//! `antenne account`: the first administrator.

use std::{io::BufRead as _, process::ExitCode};

use clap::{Args, Subcommand};
use ground::{AccountId, Clock, Fault, OrganisationId, Uuid};
use store::{Badge, Rights, Who};
use web::{
    Language, Role,
    account::{self, NewAccount, NewGrant, Status, rules},
};

use crate::{compose, config::Source};

#[derive(Subcommand)]
pub enum Account {
    /// Make an administrator, and the organisation if there is none
    Create(Create),
}

/// `antenne account create`.
#[derive(Args)]
pub struct Create {
    /// Address that the person signs in with
    #[arg(long)]
    email: String,
    /// Name, as colleagues see it
    #[arg(long)]
    name: String,
    /// Name of the organisation, when there is none yet
    #[arg(long, value_name = "NAME")]
    organisation: Option<String>,
    #[command(flatten)]
    source: Source,
}

pub(super) async fn run(command: Account) -> Result<ExitCode, Fault> {
    let Account::Create(wish) = command;
    let places = wish.source.places("antenne")?;
    let db = compose::open(&places.database, Clock::System).await?;
    eprintln!("Password (at least {} characters), then Enter:", rules::SHORTEST);
    let mut password = String::new();
    std::io::stdin().lock().read_line(&mut password)?;
    let password = rules::new_password(password.trim_end_matches(['\r', '\n']))
        .map_err(|_| Fault::because(format!("the password needs at least {} characters", rules::SHORTEST)))?;
    let hash = rules::hash(password)?;
    let nobody = Badge::mint(Who::Command("account"), None, None, Rights::none());
    let mut tx = nobody.write(&db).await?;
    let known = network::space::store::organisations(&mut tx).await?;
    let organisation = match (known.first(), &wish.organisation) {
        (Some((id, _)), None) => *id,
        (_, Some(name)) => {
            if let Some((id, _)) = known.iter().find(|(_, known)| known == name) {
                *id
            } else {
                let id = OrganisationId::fresh();
                tx.wear(nobody.within(id)).await?;
                network::space::store::create_organisation(&mut tx, id, name).await?;
                id
            }
        }
        (None, None) => {
            return Err(Fault::because("there is no organisation yet; name it with --organisation NAME"));
        }
    };
    tx.wear(nobody.within(organisation)).await?;
    let id = AccountId::fresh();
    let (email, language, status) = (wish.email.clone(), Language::French, Status::Staff);
    let new = NewAccount { id, email, name: wish.name, password: hash, language, status };
    account::create(&mut tx, &new).await.map_err(|fault| {
        if fault.is_conflict() { Fault::because(format!("{} has an account already", wish.email)) } else { fault }
    })?;
    let from_day = rules::day(tx.now());
    for role in [Role::Administrator, Role::NetworkOfficer] {
        let grant =
            NewGrant { id: Uuid::now_v7(), account: id, role, space: None, partner: None, from_day, until_day: None };
        account::grant(&mut tx, &grant).await?;
    }
    tx.commit().await?;
    println!("{} may sign in as administrator and network officer", wish.email);
    db.close().await;
    Ok(ExitCode::SUCCESS)
}
