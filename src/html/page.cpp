#include "page.h"

#include <fmt/format.h>

#include <algorithm>

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

}  // namespace

bool Page::shows_logo(NodeId paragraph) const {
  const NodeId first = tree_[paragraph].first_child;
  return first != no_node && tree_[first].kind == Kind::symbol &&
         tree_.properties(first).symbol == document::Symbol::logo;
}

bool Page::has_letterhead() const {
  for (NodeId at = Tree::root(); at != no_node; at = tree_.following(at)) {
    if (tree_[at].kind == Kind::paragraph && shows_logo(at)) return true;
  }
  return false;
}

/// Decoration: the name stands beside it.
void Page::logo(Markup& out) {
  if (theme_.logo_image) {
    const Image& image = *theme_.logo_image;
    out.empty("img",
              Attributes()
                  .classed("logo")
                  .add("src", fmt::format("data:image/{};base64,{}", image.jpeg ? "jpeg" : "png", base64(image.bytes)))
                  .always("alt", "")
                  .add("aria-hidden", "true")
                  .add("width", std::to_string(image.width))
                  .add("height", std::to_string(image.height)));
  } else if (!theme_.logo.items.empty()) {
    out.raw(drawing_svg(theme_.logo, {}, "logo"));
  }
}

/// Whose document it is, and the draft mark. A letterhead says the former itself.
void Page::write_head_band(Markup& out) {
  const document::Identity& identity = document_.identity;
  const bool named = !has_letterhead() && !identity.organisation.empty();
  const bool own = has_own_words(theme_.heads);
  if (!named && !own && !identity.draft_mark) return;
  out.line();
  out.raw("<header class=\"head-band\">");
  out.indent();
  if (named) {
    out.line();
    out.raw("<p class=\"organisation\">");
    logo(out);
    out.raw("<span>");
    out.text(identity.organisation);
    out.raw("</span></p>");
  }
  write_own_words(out, theme_.heads);
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
  const document::Identity& identity = document_.identity;
  out.line();
  out.raw("<footer class=\"foot-band\">");
  out.indent();
  for (const std::string& part : {identity.title, identity.body, identity.registry_number,
                                  identity.date ? identity.date->text() : std::string()}) {
    if (part.empty()) continue;
    out.line();
    out.raw("<p>");
    out.text(part);
    out.raw("</p>");
  }
  write_own_words(out, theme_.feet);
  out.outdent();
  out.line();
  out.raw("</footer>");
}

void Page::write_notes(Markup& out) {
  if (notes_.empty()) return;
  out.line();
  out.open("section",
           Attributes().classed("notes").add("role", "doc-endnotes").add("aria-label", document_.words.notes));
  out.indent();
  out.line();
  out.raw("<ol>");
  out.indent();
  // A note may hold a mark of its own, which then is appended while we are at it.
  for (std::size_t i = 0; i < notes_.size(); ++i) {
    const NodeId node = notes_[i];
    const std::string& label = tree_.properties(node).label;
    out.line();
    out.open("li", Attributes().add("id", note_ids_[i]).add("lang", language_at(tree_, node)));
    out.open("a", Attributes()
                      .classed("label")
                      .add("href", "#" + mark_ids_[i])
                      .add("role", "doc-backlink")
                      .add("aria-label", fmt::format("{}: {}", label, document_.words.back_to_text)));
    out.text(label);
    out.raw("</a> ");
    inlines(out, node);
    out.raw("</li>");
  }
  out.outdent();
  out.line();
  out.raw("</ol>");
  out.outdent();
  out.line();
  out.raw("</section>");
}

std::string Page::write() {
  const document::Identity& identity = document_.identity;
  const std::string main_id = anchors_.unique("main");
  // The body is written first: only then it is known which style rules it needs.
  Markup body;
  body.line();
  body.open("a", Attributes().classed("skip-link").add("href", "#" + main_id));
  body.text(document_.words.skip_link);
  body.raw("</a>");
  write_head_band(body);
  body.line();
  body.open("main", Attributes().add("id", main_id).add("tabindex", "-1"));
  body.indent();
  blocks(body, Tree::root());
  write_notes(body);
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
  page.raw(style_sheet(document_, theme_, rules_));
  page.raw("</style>\n</head>\n<body>");
  page.raw(body.take());
  page.raw("\n</body>\n</html>\n");
  return page.take();
}

std::string write(const Document& document, const style::Theme& theme) {
  return Page(document, theme).write();
}

}  // namespace planverk::html
