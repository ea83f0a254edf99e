//! What every page is checked for: accessibility, errors in the console, breaches of its policy.

use std::fs;
use std::sync::OnceLock;

use serde_json::{Value, json};

use crate::driver::project;
use crate::{Browser, Trouble};

const AXE: &str = "node_modules/axe-core/axe.min.js";
const TAGS: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/// Advice that is not WCAG.
const ADVICE: &str = "best-practice";

impl Browser {
    /// Checks the page in sight, as every page that an action opens is.
    pub async fn audit(&mut self) -> Result<(), Trouble> {
        self.quiet().await?;
        self.axe().await
    }

    /// Fails with the list of what breaks WCAG 2.2 AA on the page in sight.
    pub async fn axe(&mut self) -> Result<(), Trouble> {
        self.fails_on(&TAGS).await
    }

    /// The same with axe's own advice.
    pub async fn axe_strictly(&mut self) -> Result<(), Trouble> {
        self.fails_on(&[TAGS.as_slice(), &[ADVICE]].concat()).await
    }

    async fn fails_on(&mut self, tags: &[&str]) -> Result<(), Trouble> {
        let violations = self.violations(tags).await?;
        if violations.is_empty() {
            return Ok(());
        }
        let list: Vec<String> = violations.iter().map(sentence).collect();
        Err(self.trouble(format!("axe finds {}:\n{}", violations.len(), list.join("\n"))).await)
    }

    async fn violations(&self, tags: &[&str]) -> Result<Vec<Value>, Trouble> {
        if self.run("return typeof window.axe", vec![]).await? != "object" {
            // The module system of some pages would catch it: nothing here but a script.
            self.run(axe_source()?, vec![]).await?;
        }
        // target-size is of WCAG 2.2 AA, and off in axe unless asked for.
        let script = "const [tags, done] = arguments;
            axe.run(document, {
                runOnly: { type: 'tag', values: tags },
                rules: { 'target-size': { enabled: true } },
                resultTypes: ['violations'],
            }).then((results) => done(results.violations), (error) => done(String(error)))";
        match self.client.execute_async(script, vec![json!(tags)]).await? {
            Value::Array(violations) => Ok(violations),
            other => Err(Trouble::because(format!("axe does not run: {other}"))),
        }
    }

    /// Fails when the console says an error: a script that breaks, a policy refused, a thing not found.
    async fn quiet(&mut self) -> Result<(), Trouble> {
        let place = self.client.current_url().await?.to_string();
        let said = self.console().await?;
        let errors: Vec<String> =
            said.iter().filter(|entry| is_error(entry, &place)).map(|entry| text(&entry["message"])).collect();
        if errors.is_empty() {
            Ok(())
        } else {
            Err(self.trouble(format!("the console says:\n  {}", errors.join("\n  "))).await)
        }
    }
}

/// An answer of 422 or 404 to the page itself is for the journey to judge, not for the console.
fn is_error(entry: &Value, place: &str) -> bool {
    let about_the_page = entry["source"] == "network" && text(&entry["message"]).starts_with(place);
    entry["level"] == "SEVERE" && !about_the_page
}

fn axe_source() -> Result<&'static str, Trouble> {
    static SOURCE: OnceLock<String> = OnceLock::new();
    if SOURCE.get().is_none() {
        let read = fs::read_to_string(project().join(AXE));
        let source = read.map_err(|error| Trouble::because(format!("{AXE}: {error} (./test setup installs it)")))?;
        let _ = SOURCE.set(source);
    }
    Ok(SOURCE.get().map_or("", String::as_str))
}

fn sentence(violation: &Value) -> String {
    let nodes = violation["nodes"].as_array().cloned().unwrap_or_default();
    let places: Vec<String> = nodes
        .iter()
        .map(|node| {
            let html: String = text(&node["html"]).chars().take(160).collect();
            let why = text(&node["failureSummary"]).replace('\n', " ");
            format!("      {}  {html}\n        {why}", node["target"])
        })
        .collect();
    let (rule, impact, help) = (text(&violation["id"]), text(&violation["impact"]), text(&violation["help"]));
    format!("    {rule} ({impact}): {help}\n{}", places.join("\n"))
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
