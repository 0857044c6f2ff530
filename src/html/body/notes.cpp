#include "body/notes.h"

#include <fmt/format.h>

#include <algorithm>

namespace planverk::html {

void Notes::enter_mark(NodeId node, Role role) {
  if (role == Role::reference) {
    context_.to().raw("<sup>");
    return;
  }
  const std::string& label = context_.tree.properties(node).label;
  // What refers to the note leads to its own id.
  std::string id(context_.anchors.of(node));
  if (id.empty()) id = context_.anchors.unique("note-" + label);
  std::string mark_id = context_.anchors.unique("note-" + label + "-mark");
  Attributes attributes;
  attributes.add("id", mark_id).add("href", "#" + id).add("role", "doc-noteref");
  if (context_.hidden > 0) attributes.add("tabindex", "-1");
  context_.to().open("a", attributes);
  notes_.push_back({node, std::move(id), std::move(mark_id)});
}

void Notes::leave_mark(Role role) {
  context_.to().raw(role == Role::reference ? "</sup>" : "</a>");
}

void Notes::open_back(NodeId node, std::string_view mark) const {
  const std::string& label = context_.tree.properties(node).label;
  context_.to().open("a", Attributes()
                              .classed("label")
                              .add("href", "#" + std::string(mark))
                              .add("role", "doc-backlink")
                              .add("aria-label", fmt::format("{}: {}", label, context_.document.words.back_to_text)));
}

void Notes::enter(NodeId node, Role role) {
  if (role == Role::lbl) {
    open_back(node, notes_[next_].mark_id);
    return;
  }
  next_ = static_cast<std::size_t>(std::ranges::find(notes_, node, &Note::node) - notes_.begin());
  notes_[next_].has_come = true;
  page_ = context_.out;
  context_.out = &words_;
}

void Notes::leave(Role role) {
  if (role == Role::lbl) {
    context_.to().raw("</a> ");
    return;
  }
  notes_[next_].words = words_.take();
  context_.out = page_;
}

void Notes::write() {
  bool any = false;
  for (const Note& note : notes_) {
    if (!note.has_come) continue;
    if (!any) {
      context_.begin(
          "section",
          Attributes().classed("notes").add("role", "doc-endnotes").add("aria-label", context_.document.words.notes));
      context_.begin("ol", {});
    }
    any = true;
    Markup& out = context_.to();
    out.line();
    out.open("li", Attributes().add("id", note.id).add("lang", language_at(context_.tree, note.node)));
    out.raw(note.words);
    out.raw("</li>");
  }
  if (!any) return;
  context_.end("ol");
  context_.end("section");
}

}  // namespace planverk::html
