#include "page/page.h"

#include <fmt/format.h>

#include <algorithm>

#include "body/body.h"
#include "document/dump.h"
#include "language/format.h"
#include "markup/drawing.h"

namespace planverk::html {

namespace {

/// A search result or a tab shows little more than this.
constexpr std::size_t title_bytes = 70;

std::string page_title(const document::Identity& identity) {
  const std::string longer = identity.title + " – " + identity.organisation;
  return identity.organisation.empty() || longer.size() > title_bytes ? identity.title : longer;
}

bool has_own_words(const std::vector<style::FurnitureLine>& lines) {
  return std::any_of(lines.begin(), lines.end(), [](const style::FurnitureLine& line) {
    return std::any_of(line.slots.begin(), line.slots.end(),
                       [](const style::Slot& slot) { return slot.part.empty() && !slot.words.empty(); });
  });
}

std::string description(const document::Identity& identity) {
  std::string out;
  for (const std::string& part : {identity.kind_label, identity.body, identity.registry_number,
                                  identity.date ? identity.date->text() : std::string()}) {
    if (!part.empty()) out += (out.empty() ? "" : ", ") + part;
  }
  return out;
}

/// Of a page that stands among others in a folder.
constexpr std::string_view folder_rules = R"(.way-up { max-width: 50rem; margin: 0 auto; padding: 0.8rem 1rem 0; }
.way-up a { display: inline-block; padding: 0.3rem 0; }
.page-start { float: right; clear: right; margin: 0 0 0 0.6rem; padding: 0 0.4rem; border: 1px solid var(--hair); font-size: 0.8rem;
  font-weight: 400; line-height: 1.5; color: var(--second); background: var(--paper); scroll-margin-top: 1rem; }
)";

/// The heading that follows the list of contents; no_node without such a list.
NodeId behind_contents(const Tree& tree) {
  NodeId at = Tree::root();
  while (at != no_node && !(tree[at].kind == Kind::contents && tree.properties(at).listed.headings))
    at = tree.following(at);
  if (at == no_node) return no_node;
  at = tree.following_past(at);
  while (at != no_node && tree[at].kind != Kind::heading)
    at = tree[at].kind == Kind::contents ? tree.following_past(at) : tree.following(at);
  return at;
}

}  // namespace

/// To the text, and past a list of contents, which may be long.
void Page::write_skip_links(Markup& out, std::string_view main_id) {
  const auto link = [&](std::string_view id, std::string_view words) {
    out.line();
    out.open("a", Attributes().classed("skip-link").add("href", "#" + std::string(id)));
    out.text(words);
    out.raw("</a>");
  };
  const std::string& words = context_.document.words.skip_link;
  link(main_id, words);
  if (const NodeId behind = behind_contents(context_.tree); behind != no_node)
    link(context_.anchors.of(behind), words + ": " + document::words_of(context_.document, behind));
}

bool Page::has_letterhead() const {
  for (NodeId at = Tree::root(); at != no_node; at = context_.tree.following(at)) {
    if (context_.tree[at].kind == Kind::paragraph && shows_logo(context_.tree, at)) return true;
  }
  return false;
}

void write_logo(Markup& out, const Document& document, const style::Theme& theme) {
  const Logo& logo = document.logo ? *document.logo : theme.logo;
  if (logo.image) {
    const Image& image = *logo.image;
    out.empty("img",
              Attributes()
                  .classed("logo")
                  .add("src", fmt::format("data:image/{};base64,{}", image.jpeg ? "jpeg" : "png", base64(image.bytes)))
                  .always("alt", "")
                  .add("aria-hidden", "true")
                  .add("width", std::to_string(image.width))
                  .add("height", std::to_string(image.height)));
  } else if (!logo.empty()) {
    out.raw(drawing_svg(logo.drawing, {}, "logo"));
  }
}

/// Back to the first page of the folder.
void Page::write_way_up(Markup& out) {
  const Options::Up& up = context_.options.up;
  if (up.href.empty()) return;
  out.line();
  out.open("nav", Attributes().classed("way-up").add("aria-label", up.words));
  out.open("a", Attributes().add("href", up.href).add("rel", "up"));
  out.text(up.words);
  out.raw("</a></nav>");
}

/// Whose document it is, and the draft mark. A letterhead says the former itself.
void Page::write_head_band(Markup& out) {
  const document::Identity& identity = context_.document.identity;
  const bool named = !has_letterhead() && !identity.organisation.empty();
  const bool own = has_own_words(context_.theme.heads);
  if (!named && !own && !identity.draft_mark) return;
  out.line();
  out.raw("<header class=\"head-band\">");
  out.indent();
  if (named) {
    out.line();
    out.raw("<p class=\"organisation\">");
    write_logo(out, context_.document, context_.theme);
    out.raw("<span>");
    out.text(identity.organisation);
    out.raw("</span></p>");
  }
  write_own_words(out, context_.theme.heads);
  if (identity.draft_mark) {
    out.line();
    out.raw("<p class=\"draft-mark\">");
    out.text(identity.draft_word);
    out.raw("</p>");
  }
  out.outdent();
  out.line();
  out.raw("</header>");
}

/// What the theme itself says in heads or feet: an address, a switchboard.
void Page::write_own_words(Markup& out, const std::vector<style::FurnitureLine>& lines) {
  for (const style::FurnitureLine& line : lines) {
    for (const style::Slot& slot : line.slots) {
      if (!slot.part.empty() || slot.words.empty()) continue;
      out.line();
      out.raw("<p>");
      out.text(slot.words);
      out.raw("</p>");
    }
  }
}

void Page::write_foot(Markup& out) {
  const document::Identity& identity = context_.document.identity;
  out.line();
  out.raw("<footer class=\"foot-band\">");
  out.indent();
  const std::string date = identity.date ? language::long_date(context_.language_of(document::Tree::root()),
                                                               identity.date->text())
                                         : std::string();
  for (const std::string& part : {identity.title, identity.body, identity.registry_number, date}) {
    if (part.empty()) continue;
    out.line();
    out.raw("<p>");
    out.text(part);
    out.raw("</p>");
  }
  write_own_words(out, context_.theme.feet);
  out.outdent();
  out.line();
  out.raw("</footer>");
}

std::string Page::write() {
  const document::Identity& identity = context_.document.identity;
  const std::string main_id = context_.anchors.unique("main");
  // The body is written first: only then it is known which style rules it needs.
  Markup body;
  write_skip_links(body, main_id);
  write_way_up(body);
  write_head_band(body);
  body.line();
  body.open("main", Attributes().add("id", main_id).add("tabindex", "-1"));
  body.indent();
  context_.out = &body;
  Body words(context_);
  walk(context_.document, words);
  words.write_notes();
  body.outdent();
  body.line();
  body.close("main");
  write_foot(body);

  Markup page;
  page.raw("<!DOCTYPE html>\n");
  page.open("html", Attributes().add("lang", identity.language));
  page.raw("\n<head>\n<meta charset=\"utf-8\">\n<title>");
  page.text(page_title(identity));
  page.raw("</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
  page.empty("meta", Attributes().add("name", "description").always("content", description(identity)));
  page.raw("\n<meta name=\"generator\" content=\"Planverk\">\n<script type=\"application/ld+json\">\n");
  page.raw(identity_json(identity));
  page.raw("\n</script>\n<style>\n");
  page.raw(style_sheet(context_.document, context_.theme, context_.rules));
  if (!context_.options.up.href.empty() || !context_.options.page_starts.empty()) page.raw(folder_rules);
  page.raw("</style>\n</head>\n<body>");
  page.raw(body.take());
  page.raw("\n</body>\n</html>\n");
  return page.take();
}

std::string write(const Document& document, const style::Theme& theme, const language::Packs& languages) {
  Options options;
  options.languages = &languages;
  return write(document, theme, options);
}

std::string write(const Document& document, const style::Theme& theme, const Options& options) {
  return Page(document, theme, options).write();
}

}  // namespace planverk::html
