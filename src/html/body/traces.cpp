#include "body/traces.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace planverk::html {

namespace {

using document::no_trace;
using document::ShownFigure;
using document::Trace;
using document::TracePart;
using document::TraceWords;

std::span<const ShownFigure> figures_of(const Document& document, NodeId text) {
  const auto found = std::ranges::equal_range(document.traces.shown, text, {}, &ShownFigure::text);
  return {found.begin(), found.end()};
}

}  // namespace

NodeId block_of(const Tree& tree, NodeId text) {
  NodeId at = text;
  while (at != no_node && (is_inline(tree[at].kind) || tree[at].kind == Kind::said)) at = tree[at].parent;
  return at;
}

bool FigureTraces::may_link() const {
  return context_.hidden == 0 && context_.linked == 0 && !context_.divided;
}

void FigureTraces::open(std::uint32_t trace) {
  const std::size_t number = opened_.size() + 1;
  opened_.push_back({trace, context_.anchors.unique(fmt::format("trace-{}", number)),
                     context_.anchors.unique(fmt::format("figure-{}", number))});
  const Opened& opened = opened_.back();
  context_.to().open("a", Attributes().classed("traced").add("id", opened.figure_id).add("href", "#" + opened.id));
}

void FigureTraces::words(NodeId text, std::size_t from, const std::function<void(std::string_view)>& plain) {
  const std::string_view all = context_.tree.text(text);
  std::size_t written = from;
  if (may_link()) {
    for (const ShownFigure& figure : figures_of(context_.document, text)) {
      const std::size_t end = figure.begin + figure.length;
      if (figure.begin < written || end > all.size()) continue;
      plain(all.substr(written, figure.begin - written));
      open(figure.trace);
      plain(all.substr(figure.begin, figure.length));
      context_.to().raw("</a>");
      written = end;
    }
  }
  plain(all.substr(written));
}

bool FigureTraces::open_around(NodeId said) {
  const NodeId only = context_.tree[said].first_child;
  if (!may_link() || only == no_node || context_.tree[only].next != no_node) return false;
  const auto figures = figures_of(context_.document, only);
  if (figures.size() != 1 || figures.front().length < context_.tree.text(only).size()) return false;
  open(figures.front().trace);
  return true;
}

void FigureTraces::write_name(const std::vector<TraceWords>& name) {
  for (const TraceWords& each : name) {
    const bool foreign = each.of_plan && context_.has_foreign_labels();
    if (foreign) context_.to().open("span", Attributes().add("lang", context_.document.identity.language));
    context_.to().text(each.words);
    if (foreign) context_.to().raw("</span>");
  }
}

/// Its words lead to where the document prints it.
void FigureTraces::write_part_name(const TracePart& part) {
  const std::string_view at = part.place == no_node ? std::string_view()
                                                    : context_.anchors.of(block_of(context_.tree, part.place));
  if (!at.empty()) context_.to().open("a", Attributes().add("href", "#" + std::string(at)));
  write_name(part.name);
  if (!at.empty()) context_.to().raw("</a>");
}

void FigureTraces::write_parts(const Trace& trace) {
  const bool valued = std::ranges::any_of(trace.parts, [](const TracePart& part) { return !part.value.empty(); });
  Markup& out = context_.to();
  context_.begin(valued ? "dl" : "ul", {});
  for (const TracePart& part : trace.parts) {
    out.line();
    out.raw(valued ? "<div><dt>" : "<li>");
    write_part_name(part);
    out.raw(valued ? "</dt><dd>" : "</li>");
    if (!valued) continue;
    if (!part.sign.empty()) out.text(part.sign + "\u00A0");
    const auto own = std::ranges::find(opened_, part.trace, &Opened::trace);
    const bool opens = part.trace != no_trace && own != opened_.end();
    if (opens) out.open("a", Attributes().classed("traced").add("href", "#" + own->id));
    out.text(part.value);
    out.raw(opens ? "</a></dd></div>" : "</dd></div>");
  }
  context_.end(valued ? "dl" : "ul");
}

void FigureTraces::write_trace(std::size_t number, const Trace& trace) {
  const Opened& opened = opened_[number];
  const std::string name_id = context_.anchors.unique(opened.id + "-name");
  Markup& out = context_.to();
  context_.begin("div", Attributes()
                            .classed("trace")
                            .classed(trace.how)
                            .add("id", opened.id)
                            .add("role", "group")
                            .add("aria-labelledby", name_id)
                            .add("tabindex", "-1"));
  out.line();
  out.open("p", Attributes().add("id", name_id));
  write_name(trace.name);
  out.raw(trace.name.empty() ? "<strong>" : ": <strong>");
  out.text(trace.value);
  out.raw("</strong></p>");
  out.line();
  out.raw("<p>");
  out.text(trace.formula);
  out.raw("</p>");
  write_parts(trace);
  out.line();
  out.raw("<p>");
  out.open("a", Attributes().add("href", "#" + opened.figure_id));
  out.text(context_.document.words.back_to_figure);
  out.raw("</a></p>");
  context_.end("div");
}

void FigureTraces::write() {
  if (opened_.empty()) return;
  Attributes attributes = Attributes().classed("traces");
  if (context_.has_foreign_labels()) attributes.add("lang", context_.label_tag());
  context_.begin("div", attributes);
  Markup& out = context_.to();
  out.line();
  out.raw("<h2>");
  out.text(context_.document.words.traces);
  out.raw("</h2>");
  for (std::size_t i = 0; i < opened_.size(); ++i) write_trace(i, context_.document.traces.list[opened_[i].trace]);
  context_.end("div");
}

}  // namespace planverk::html
