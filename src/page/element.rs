//! Elements without a type for each of their shapes.
//!
//! The `view!` of leptos makes a type of every element, with code to build, rebuild and print each of them: sixty
//! kilobytes of the download of this page, which builds its elements once and prints none. Here all elements have one
//! type, put together in the words of leptos' own builder. What lives is a closure over signals, and an effect of
//! leptos writes it when they change.
//!
//! Elements stay as long as the page, whether they are shown or not: handlers and effects are never taken down. The
//! handlers of the few that are made anew (grips, what fades away) find their element by [`current_target`].

use std::borrow::Cow;

use leptos::prelude::*;
use leptos::tachys::renderer::Rndr;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, EventTarget, HtmlElement};

/// A text, written here or computed.
type Text = Cow<'static, str>;

/// Reads what a text or an attribute is to be; `None` for an attribute that is to be absent.
type Read = Box<dyn Fn() -> Option<Text>>;

/// Writes it.
type Write = Box<dyn Fn(Option<&str>)>;

/// An element of the page.
#[derive(Clone)]
pub struct El(Element);

/// A new element.
pub fn el(tag: &str) -> El {
    El(Rndr::create_element(tag, None))
}

/// A button that does something of this name.
pub fn chip(action: &str) -> El {
    el("button").attr("type", "button").class("chip").attr("data-action", action)
}

/// What an attribute can be: `false` and `None` mean its absence.
pub trait AttributeValue {
    /// The text of the attribute, if it is there.
    fn into_attribute(self) -> Option<Text>;
}

impl AttributeValue for &'static str {
    fn into_attribute(self) -> Option<Text> {
        Some(self.into())
    }
}

impl AttributeValue for String {
    fn into_attribute(self) -> Option<Text> {
        Some(self.into())
    }
}

impl<T: Into<Text>> AttributeValue for Option<T> {
    fn into_attribute(self) -> Option<Text> {
        self.map(Into::into)
    }
}

impl AttributeValue for bool {
    fn into_attribute(self) -> Option<Text> {
        self.then_some("".into())
    }
}

impl El {
    /// An element that is there already.
    pub fn of(element: Element) -> Self {
        Self(element)
    }

    /// Sets the class.
    pub fn class(self, names: &str) -> Self {
        self.attr("class", names)
    }

    /// Sets an attribute.
    pub fn attr(self, name: &str, value: &str) -> Self {
        set_attribute(&self.0, name, Some(value));
        self
    }

    /// Sets a property of CSS.
    pub fn style(self, name: &str, value: &str) -> Self {
        if let Some(element) = self.0.dyn_ref::<HtmlElement>() {
            // Fails only for elements whose style cannot be written; ours can.
            let _ = element.style().set_property(name, value);
        }
        self
    }

    /// An attribute that lives.
    pub fn live_attr<T: AttributeValue>(self, name: &'static str, read: impl Fn() -> T + 'static) -> Self {
        let element = self.0.clone();
        on_change(
            Box::new(move || read().into_attribute()),
            Box::new(move |value| set_attribute(&element, name, value)),
        );
        self
    }

    /// A property that lives and says yes or no.
    pub fn live_prop(self, name: &'static str, read: impl Fn() -> bool + 'static) -> Self {
        let element = self.0.clone();
        on_change(
            Box::new(move || read().into_attribute()),
            Box::new(move |value: Option<&str>| {
                // Fails only for what is frozen; an element is not.
                let _ = js_sys::Reflect::set(&element, &name.into(), &value.is_some().into());
            }),
        );
        self
    }

    /// Adds a text.
    pub fn text(self, text: &str) -> Self {
        self.append(&document().create_text_node(text));
        self
    }

    /// Adds a text that lives.
    pub fn live_text<T: Into<Text>>(self, read: impl Fn() -> T + 'static) -> Self {
        let node = document().create_text_node("");
        self.append(&node);
        on_change(Box::new(move || Some(read().into())), Box::new(move |text| node.set_node_value(text)));
        self
    }

    /// Adds an element.
    pub fn child(self, child: El) -> Self {
        let El(child) = child;
        self.append(&child);
        self
    }

    /// Adds elements.
    pub fn children(self, children: impl IntoIterator<Item = El>) -> Self {
        for child in children {
            self.append(&child.0);
        }
        self
    }

    /// Adds elements that are there while a condition holds, after all others.
    pub fn children_while<const N: usize>(self, holds: impl Fn() -> bool + 'static, children: [El; N]) -> Self {
        let parent = self.clone();
        on_change(
            Box::new(move || holds().into_attribute()),
            Box::new(move |held: Option<&str>| {
                for child in &children {
                    if held.is_some() {
                        parent.append(&child.0);
                    } else {
                        child.0.remove();
                    }
                }
            }),
        );
        self
    }

    /// Makes all that is inside anew whenever it changes. Nothing inside may live by itself.
    pub fn live_children(self, make: impl Fn() -> Vec<El> + 'static) -> Self {
        let parent = self.clone();
        effect(Box::new(move || {
            let children = make();
            parent.0.set_text_content(None);
            for child in &children {
                parent.append(&child.0);
            }
        }));
        self
    }

    /// Sets all that is inside.
    pub fn inner_html(self, html: &str) -> Self {
        self.0.set_inner_html(html);
        self
    }

    /// Takes an attribute away.
    pub fn remove_attr(&self, name: &str) {
        set_attribute(&self.0, name, None);
    }

    /// Handles an event of type `E`, which must be that of the name.
    pub fn on<E: JsCast>(self, name: &str, mut handle: impl FnMut(&E) + 'static) -> Self {
        listen(&self.0, name, Box::new(move |event| handle(event.unchecked_ref())));
        self
    }

    /// The element in the browser, as a `T`, which must be the type of its tag.
    pub fn node<T: JsCast>(&self) -> T {
        self.0.clone().unchecked_into()
    }

    fn append(&self, node: &web_sys::Node) {
        // Fails only for a node that holds this one.
        let _ = self.0.append_child(node);
    }
}

fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    // Both fail only for names that are not legal; ours are.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Writes what is read, at once and whenever it changes.
fn on_change(read: Read, write: Write) {
    let mut written = None;
    effect(Box::new(move || {
        let text = read();
        if written.as_ref() != Some(&text) {
            write(text.as_deref());
            written = Some(text);
        }
    }));
}

/// Runs at once, and again whenever a signal changes that was read.
pub fn effect(mut run: Box<dyn FnMut()>) {
    std::mem::forget(RenderEffect::new(move |_| run()));
}

/// Handles an event as long as the page is open.
pub fn listen(target: &EventTarget, name: &str, handle: Box<dyn FnMut(Event)>) {
    let handle = Closure::wrap(handle).into_js_value();
    // Fails only for what is no function.
    let _ = target.add_event_listener_with_callback(name, handle.unchecked_ref());
}

/// The element whose handler runs, if it is a `T`.
///
/// A handler that held its own element would keep both alive: the browser does not see that they hold each other by way
/// of the program.
pub fn current_target<T: JsCast>(event: &Event) -> Option<T> {
    event.current_target()?.dyn_into().ok()
}
