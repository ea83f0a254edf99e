//! Referrals that come by a list of the employment service or of the public booking tool: one a line, once.

use ::store::Tx;
use ground::{Fault, Identifier as _, Moment, PartnerId, SpaceId, Uuid, Zone};
use keys::{KeyRing, Purpose};
use network::{
    partner::{NewPartner, Partner, PartnerKind, store as partners},
    setting,
};
use papers::Code;
use people::port::{Listed, Lists, Promise};
use web::Language;

use crate::{
    question,
    referral::{Agreed, NewReferral, ReferralId, Referrer, rules::days_after, store},
};

/// Fills the port of lists.
#[derive(Clone)]
pub struct ByList {
    pub keys: KeyRing,
}

/// Where partners made by a list come from.
const SOURCE: &str = "list";

impl Lists for ByList {
    fn send<'a>(
        &'a self,
        tx: &'a mut Tx,
        space: SpaceId,
        listed: &'a Listed,
        trial: bool,
    ) -> Promise<'a, Option<Uuid>> {
        Box::pin(self.bring(tx, space, listed, trial))
    }

    fn take_back<'a>(&'a self, tx: &'a mut Tx, referral: Uuid) -> Promise<'a, bool> {
        Box::pin(async move {
            let Some(referral) = store::find(tx, ReferralId::from_uuid(referral)).await? else { return Ok(true) };
            let untouched = referral.person.is_none() && referral.state.waits();
            if !untouched || !question::store::thread(tx, referral.id).await?.is_empty() {
                return Ok(false);
            }
            // What was told stays told: the fact that it was withdrawn follows.
            match referral.state.withdraw() {
                Ok(step) if store::take(tx, &referral, step).await? => store::remove(tx, referral.id).await,
                _ => Ok(false),
            }
        })
    }
}

impl ByList {
    async fn bring(&self, tx: &mut Tx, space: SpaceId, listed: &Listed, trial: bool) -> Result<Option<Uuid>, Fault> {
        let id = self.id(tx, space, listed)?;
        if store::find(tx, id).await?.is_some() {
            return Ok(None);
        }
        if !trial {
            let partner = partner(tx, space, &listed.sender).await?;
            send(tx, (id, space, partner), listed).await?;
        }
        Ok(Some(id.uuid()))
    }

    /// The same line has the same id, which says nothing of it without the key (UUIDv8, RFC 9562 section 5.8).
    fn id(&self, tx: &Tx, space: SpaceId, listed: &Listed) -> Result<ReferralId, Fault> {
        let Listed { who, sender, day, .. } = listed;
        let parts = [
            tx.organisation()?.to_string(),
            space.to_string(),
            names::fold(&format!("{} {}", who.last_name, who.first_name)),
            who.birth_year.map(|year| year.to_string()).unwrap_or_default(),
            names::fold(sender),
            day.map(|day| day.to_string()).unwrap_or_default(),
        ];
        let seal = self.keys.seal(Purpose::Listed, parts.join("\n").as_bytes());
        let mut bytes = [0_u8; 16];
        bytes.copy_from_slice(&seal[..16]);
        bytes[6] = bytes[6] & 0x0f | 0x80;
        bytes[8] = bytes[8] & 0x3f | 0x80;
        Ok(ReferralId::from_uuid(Uuid::from_bytes(bytes)))
    }
}

/// The structure of this name, found again or written into the directory.
async fn partner(tx: &mut Tx, space: SpaceId, sender: &str) -> Result<PartnerId, Fault> {
    let folded = names::fold(sender);
    let commune = network::space::store::get(tx, space).await?.commune;
    let longest = folded.split(' ').max_by_key(|word| word.len()).unwrap_or_default().to_owned();
    let known: Vec<Partner> = partners::of_commune_or_named(tx, &commune, &longest).await?;
    let is_this = |partner: &Partner| partner.commune == commune && names::fold(&partner.name) == folded;
    if let Some(partner) = known.into_iter().find(is_this) {
        return Ok(partner.id);
    }
    // A « mission locale » of one town is not that of another; what a colleague corrected since stays as it is.
    let source_id = format!("{commune} {folded}");
    if let Some(partner) = partners::find(tx, SOURCE, &source_id).await? {
        return Ok(partner.id);
    }
    let id = PartnerId::from_uuid(tx.fresh_id());
    let mut new = NewPartner::by_hand(id, sender, kind(&folded), commune);
    SOURCE.clone_into(&mut new.source);
    new.source_id = source_id;
    partners::upsert(tx, &new).await?;
    let made = partners::find(tx, SOURCE, &new.source_id).await?;
    Ok(made.map_or(id, |partner| partner.id))
}

fn kind(folded: &str) -> PartnerKind {
    let has = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    if has(&["france travail", "pole emploi", "cap emploi", "plie"]) {
        PartnerKind::Employment
    } else if has(&["mission locale"]) {
        PartnerKind::Youth
    } else if has(&["departement"]) {
        PartnerKind::DepartmentWelfare
    } else if has(&["ccas", "cias"]) {
        PartnerKind::CommunalWelfare
    } else {
        PartnerKind::Other
    }
}

async fn send(
    tx: &mut Tx,
    (id, space, partner): (ReferralId, SpaceId, PartnerId),
    listed: &Listed,
) -> Result<(), Fault> {
    let today = tx.now().day(&Zone::paris());
    let days = setting::number(tx, setting::rules::VOUCHER_DAYS, Some(space), today).await?;
    let mut new = NewReferral {
        id,
        partner,
        space,
        code: Code::from_bytes(keys::random()?),
        who: listed.who.clone(),
        reasons: Vec::new(),
        words: listed.words.clone(),
        referrer: Referrer { name: listed.sender.clone(), email: None, phone: None, language: Language::French },
        // A list says nothing of what the person agreed to: only the welcome is told.
        agreed: Agreed::default(),
        until: days_after(today, days),
    };
    for _ in 0..5 {
        if store::create(tx, &new).await? {
            // Whoever was sent long ago has waited since then.
            let sent = listed.day.map(|day| Moment::local(day, 9, 0, &Zone::paris()));
            let sent = sent.filter(|at| *at < tx.now()).unwrap_or(tx.now());
            return store::set_listed(tx, id, sent).await;
        }
        new.code = Code::from_bytes(keys::random()?);
    }
    Err(Fault::because("no free code for a voucher"))
}
