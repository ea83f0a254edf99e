//! A headless Chromium held by one person.

use std::sync::atomic::{AtomicU32, Ordering};

use fantoccini::elements::{Element, ElementRef};
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::Trouble;
use crate::driver::Driver;
use crate::look::{Look, Viewport};

/// How WebDriver names an element in JSON.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Closed when dropped.
pub struct Browser {
    pub(crate) client: Client,
    pub(crate) home: String,
    pub(crate) viewport: Viewport,
    pub(crate) look: Look,
    pub(crate) audits: bool,
    /// Last, so that it ends after the client.
    _driver: Driver,
}

impl Browser {
    /// A new browser, without history or cookies, for the site at `home` (`http://127.0.0.1:PORT`).
    pub async fn opens(viewport: Viewport, home: &str) -> Result<Self, Trouble> {
        let mut driver = Driver::starts()?;
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(driver.capabilities());
        let client = builder.connect(&driver.address()).await?;
        driver.session = client.session_id().await?;
        let home = home.trim_end_matches('/').to_owned();
        let mut browser = Self { client, home, viewport, look: Look::Light, audits: true, _driver: driver };
        browser.turns_to(viewport).await?;
        browser.looks(Look::Light).await?;
        Ok(browser)
    }

    /// The same browser without the checks of each page: for measures and for pages known to be bad.
    #[must_use]
    pub fn unchecked(mut self) -> Self {
        self.audits = false;
        self
    }

    /// Where the browser is, from the site's root.
    pub async fn place(&self) -> Result<String, Trouble> {
        let address = self.client.current_url().await?.to_string();
        Ok(address.strip_prefix(&self.home).unwrap_or(&address).to_owned())
    }

    /// The same without what follows a question mark.
    pub async fn path(&self) -> Result<String, Trouble> {
        let place = self.place().await?;
        Ok(place.split(['?', '#']).next().unwrap_or_default().to_owned())
    }

    /// Runs JavaScript in the page; `return` gives the answer.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value, Trouble> {
        Ok(self.client.execute(script, arguments).await?)
    }

    /// A command of Chromium's own protocol.
    pub async fn cdp(&self, command: &str, parameters: Value) -> Result<Value, Trouble> {
        let body = json!({ "cmd": command, "params": parameters });
        Ok(self.client.issue_cmd(Extension { path: "goog/cdp/execute", body }).await?)
    }

    /// What the console said since it was last asked.
    pub(crate) async fn console(&self) -> Result<Vec<Value>, Trouble> {
        let said = self.client.issue_cmd(Extension { path: "se/log", body: json!({ "type": "browser" }) }).await?;
        Ok(said.as_array().cloned().unwrap_or_default())
    }

    /// The element that a script answered, if it did.
    pub(crate) fn element(&self, answer: &Value) -> Option<Element> {
        let id = answer.get(ELEMENT)?.as_str()?.to_owned();
        Some(Element::from_element_id(self.client.clone(), ElementRef::from(id)))
    }

    /// A sentence about what went wrong, with the place and a picture.
    pub(crate) async fn trouble(&mut self, what: String) -> Trouble {
        static NEXT: AtomicU32 = AtomicU32::new(1);
        let place = self.place().await.unwrap_or_default();
        let name = format!("trouble-{}", NEXT.fetch_add(1, Ordering::Relaxed));
        let picture = self.shot(&name).await.map(|path| path.display().to_string()).unwrap_or_default();
        Trouble::because(format!("on {place}: {what}\n  (picture: {picture})"))
    }
}

/// A command that chromedriver adds to the standard.
#[derive(Debug)]
struct Extension {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Extension {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
