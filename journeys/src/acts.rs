//! What a person does with a page: goes, fills, presses, follows, reads.

use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use serde_json::{Value, json};

use crate::{Browser, Trouble};

/// Functions that find things by what is written on them.
const PAGE: &str = include_str!("page.js");
/// Left in a page that was already checked.
const MARK: &str = "antenneChecked";
/// Of every account of the demo.
const PASSWORD: &str = "bienvenue à l’antenne";
const PATIENCE: Duration = Duration::from_secs(5);
const BLINK: Duration = Duration::from_millis(50);

/// The post that this colleague takes today, of those they hold; most hold one, and are not asked.
pub fn today_as(role: &str) -> &str {
    match role {
        "receptionist" => "Accueil",
        other => other,
    }
}

impl Browser {
    /// Opens a page that must be there (an answer under 400), and checks it.
    pub async fn visit(&mut self, path: &str) -> Result<(), Trouble> {
        match self.tries(path).await? {
            status if status < 400 => Ok(()),
            status => Err(self.trouble(format!("{path} answers {status}")).await),
        }
    }

    /// Opens a page that may be refused; answers the HTTP status.
    pub async fn tries(&mut self, path: &str) -> Result<u64, Trouble> {
        self.client.goto(&format!("{}{path}", self.home)).await?;
        self.settles().await?;
        self.status().await
    }

    /// The HTTP status of the page in sight.
    pub async fn status(&self) -> Result<u64, Trouble> {
        let script = "return performance.getEntriesByType('navigation')[0].responseStatus";
        Ok(self.run(script, vec![]).await?.as_u64().unwrap_or(0))
    }

    /// Writes in a field, by its label (or its `name`); a list is chosen from, a date is `2026-03-31`.
    pub async fn fill(&mut self, label: &str, text: &str) -> Result<(), Trouble> {
        let field = self.finds("field", label, None).await?;
        let kind = field.prop("type").await?.unwrap_or_default();
        match kind.as_str() {
            "select-one" => {
                let script = "return best([...arguments[0].options], arguments[1])";
                let option = self.script(script, vec![json!(field), json!(text)]).await?;
                match self.element(&option) {
                    Some(option) => option.click().await?,
                    None => return Err(self.trouble(format!("«{label}» has no «{text}» to choose")).await),
                }
            }
            "date" | "time" | "datetime-local" | "month" | "week" | "range" | "color" => {
                self.script("set(arguments[0], arguments[1])", vec![json!(field), json!(text)]).await?;
            }
            "file" => field.send_keys(text).await?,
            _ => {
                field.clear().await?;
                field.send_keys(text).await?;
            }
        }
        self.settles().await
    }

    /// Ticks a box or picks a choice, by its label.
    pub async fn tick(&mut self, label: &str) -> Result<(), Trouble> {
        let field = self.finds("box", label, None).await?;
        let place = self.script("return touchable(arguments[0])", vec![json!(field)]).await?;
        let touched = self.element(&place).unwrap_or(field);
        self.click(&touched).await
    }

    /// Presses a button, by its words.
    pub async fn press(&mut self, words: &str) -> Result<(), Trouble> {
        let button = self.finds("button", words, None).await?;
        self.click(&button).await
    }

    /// Presses the button that stands with `near`: in the same row, card or part.
    pub async fn press_near(&mut self, near: &str, words: &str) -> Result<(), Trouble> {
        let button = self.finds("button", words, Some(near)).await?;
        self.click(&button).await
    }

    /// Follows a link, by its words.
    pub async fn follow(&mut self, words: &str) -> Result<(), Trouble> {
        let link = self.finds("link", words, None).await?;
        self.click(&link).await
    }

    /// Follows the link that stands with `near`: in the same row, card or part.
    pub async fn follow_near(&mut self, near: &str, words: &str) -> Result<(), Trouble> {
        let link = self.finds("link", words, Some(near)).await?;
        self.click(&link).await
    }

    /// Waits until the page says this (capitals and kinds of spaces do not count).
    pub async fn sees(&mut self, text: &str) -> Result<(), Trouble> {
        let limit = Instant::now() + PATIENCE;
        while !self.reads(text).await? {
            if Instant::now() > limit {
                let body = self.script("return text(document.body)", vec![]).await?;
                let body: String = body.as_str().unwrap_or_default().chars().take(1_500).collect();
                return Err(self.trouble(format!("«{text}» is not to be seen; the page says: {body}")).await);
            }
            tokio::time::sleep(BLINK).await;
        }
        Ok(())
    }

    /// The page, as it is now, does not say this.
    pub async fn sees_no(&mut self, text: &str) -> Result<(), Trouble> {
        if self.reads(text).await? { Err(self.trouble(format!("«{text}» is to be seen")).await) } else { Ok(()) }
    }

    /// Signs in as the colleague of the demo who has this role, whoever was there before.
    pub async fn signs_in(&mut self, role: &str) -> Result<(), Trouble> {
        self.cdp("Network.clearBrowserCookies", json!({})).await?;
        self.visit("/sign-in").await?;
        self.fill("Adresse e-mail", &format!("{role}@antenne.example")).await?;
        self.fill("Mot de passe", PASSWORD).await?;
        self.press("Se connecter").await?;
        if self.place().await? == "/post" {
            self.press(today_as(role)).await?;
        }
        match self.place().await? {
            place if place == "/today" => Ok(()),
            place => Err(self.trouble(format!("the {role} signs in and comes to {place}")).await),
        }
    }

    /// A file as this browser would download it: status, type and first characters.
    pub async fn fetches(&self, path: &str) -> Result<(u64, String, String), Trouble> {
        let script = "const [path, done] = arguments;
            fetch(path).then(async (answer) => done([answer.status, answer.headers.get('content-type'), (await answer.text()).slice(0, 5)]),
                (error) => done([0, String(error), '']))";
        let answer = self.client.execute_async(script, vec![json!(path)]).await?;
        let said = |index: usize| answer[index].as_str().unwrap_or_default().to_owned();
        Ok((answer[0].as_u64().unwrap_or(0), said(1), said(2)))
    }

    /// Fails unless there is a PDF at this path.
    pub async fn finds_paper(&mut self, path: &str) -> Result<(), Trouble> {
        match self.fetches(path).await? {
            (200, kind, beginning) if kind == "application/pdf" && beginning == "%PDF-" => Ok(()),
            other => Err(self.trouble(format!("{path} is no paper: {other:?}")).await),
        }
    }

    /// What an element says, or holds, or points to (a link from the site's root).
    pub async fn reads_at(&mut self, selector: &str) -> Result<String, Trouble> {
        let script = "const found = document.querySelector(arguments[0]);
            return found && (found.value || found.getAttribute('href') || text(found))";
        match self.script(script, vec![json!(selector)]).await?.as_str() {
            Some(said) => Ok(said.strip_prefix(&self.home).unwrap_or(said).to_owned()),
            None => Err(self.trouble(format!("nothing at {selector}")).await),
        }
    }

    /// Bytes transferred for a page with everything on it, with a cold cache.
    pub async fn weight(&mut self, path: &str) -> Result<u64, Trouble> {
        self.cdp("Network.clearBrowserCache", json!({})).await?;
        // From elsewhere, or a page that is already open would be reloaded by its own rules.
        self.client.goto("about:blank").await?;
        self.visit(path).await?;
        let script =
            "return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
            .reduce((sum, entry) => sum + entry.transferSize, 0)";
        let weight = self.run(script, vec![]).await?.as_u64().unwrap_or(0);
        if weight == 0 { Err(self.trouble(format!("{path} weighs nothing: was it cached?")).await) } else { Ok(weight) }
    }

    async fn reads(&self, text: &str) -> Result<bool, Trouble> {
        Ok(self.script("return reads(arguments[0])", vec![json!(text)]).await? == Value::Bool(true))
    }

    async fn finds(&mut self, kind: &str, words: &str, near: Option<&str>) -> Result<Element, Trouble> {
        let limit = Instant::now() + PATIENCE;
        loop {
            let arguments = vec![json!(kind), json!(words), json!(near)];
            let answer = self.script("return seek(arguments[0], arguments[1], arguments[2])", arguments).await?;
            if let Some(element) = self.element(&answer) {
                return Ok(element);
            }
            if Instant::now() > limit {
                let others = self.script("return names(arguments[0])", vec![json!(kind)]).await?;
                let near = near.map(|near| format!(" near «{near}»")).unwrap_or_default();
                return Err(self.trouble(format!("no {kind} says «{words}»{near}; there are: {others}")).await);
            }
            tokio::time::sleep(BLINK).await;
        }
    }

    async fn click(&mut self, element: &Element) -> Result<(), Trouble> {
        if let Err(error) = element.click().await {
            return Err(self.trouble(format!("it cannot be clicked: {error}")).await);
        }
        self.settles().await
    }

    /// Runs a script that may use what `page.js` defines.
    pub(crate) async fn script(&self, script: &str, arguments: Vec<Value>) -> Result<Value, Trouble> {
        self.run(&format!("{PAGE}\n{script}"), arguments).await
    }

    /// Waits until the page is complete; a page not yet seen is checked.
    pub(crate) async fn settles(&mut self) -> Result<(), Trouble> {
        let limit = Instant::now() + PATIENCE * 4;
        tokio::time::sleep(BLINK).await;
        let script = format!(
            "if (document.readyState !== 'complete') return null;
             const known = window.{MARK} === true; window.{MARK} = true; return !known"
        );
        // Between two pages there is none to ask: that is no error, only early.
        let new = loop {
            match self.run(&script, vec![]).await {
                Ok(Value::Bool(new)) => break new,
                answer if Instant::now() > limit => {
                    return Err(self.trouble(format!("the page does not come to rest: {answer:?}")).await);
                }
                _ => tokio::time::sleep(BLINK).await,
            }
        };
        if new && self.audits { self.audit().await } else { Ok(()) }
    }
}
