#include "body/contents.h"

namespace planverk::html {

void ContentsList::enter(NodeId node, Role role) {
  if (context_.tree[node].kind == Kind::contents) {
    if (role == Role::none) begin(node);
  } else if (role == Role::toci) {
    begin_entry(node);
  } else if (role == Role::link) {
    const Properties& properties = context_.tree.properties(node);
    context_.to().open("a", Attributes()
                                .add("href", "#" + std::string(context_.anchors.of(properties.target)))
                                .add("lang", properties.lang)
                                .add("dir", context_.direction(node)));
  }
}

void ContentsList::leave(NodeId node, Role role) {
  if (context_.tree[node].kind == Kind::contents_entry) {
    if (role == Role::link) context_.to().raw("</a>");
  } else if (role == Role::none) {
    context_.end("nav");
  } else {
    while (!levels_.empty()) end_list();
  }
}

void ContentsList::begin(NodeId contents) {
  const NodeId title = first_child_of(context_.tree, contents, Kind::heading);
  const document::Listed& listed = context_.tree.properties(contents).listed;
  // Only what lists the headings stands beside the text.
  Attributes attributes = context_.common(contents).classed(listed.headings ? "contents" : "listing");
  if (title != no_node) {
    attributes.add("aria-labelledby", context_.anchors.of(title));
  } else {
    const document::Words& words = context_.document.words;
    attributes.add("aria-label", listed.tables ? words.tables : words.figures);
  }
  context_.begin("nav", attributes);
}

void ContentsList::begin_list(int level) {
  context_.begin("ol", {});
  levels_.push_back(level);
}

void ContentsList::end_list() {
  context_.to().raw("</li>");
  context_.end("ol");
  levels_.pop_back();
  if (levels_.empty()) return;
  // What stands in an entry ends on a line of its own.
  context_.to().outdent();
  context_.to().line();
}

void ContentsList::begin_entry(NodeId entry) {
  const int level = context_.tree[entry].level;
  if (!levels_.empty() && level > levels_.back()) {
    context_.to().indent();
    begin_list(level);
  } else {
    while (!levels_.empty() && level < levels_.back()) end_list();
    if (levels_.empty()) {
      begin_list(level);
    } else {
      context_.to().raw("</li>");
    }
  }
  context_.to().line();
  context_.to().raw("<li>");
}

}  // namespace planverk::html
