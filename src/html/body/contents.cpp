#include "body/contents.h"

namespace planverk::html {

void ContentsList::enter(NodeId node, Role role) {
  switch (role) {
    case Role::none:
      begin(node);
      break;
    case Role::toc:
      if (++depth_ > 1) context_.to().indent();
      context_.begin("ol", {});
      break;
    case Role::toci:
      context_.to().line();
      context_.to().raw("<li>");
      break;
    case Role::link: {
      const Properties& properties = context_.tree.properties(node);
      context_.to().open("a", Attributes()
                                  .add("href", "#" + std::string(context_.anchors.of(properties.target)))
                                  .add("lang", properties.lang)
                                  .add("dir", context_.direction(node)));
      break;
    }
    default:
      break;
  }
}

void ContentsList::leave(Role role) {
  switch (role) {
    case Role::none:
      context_.end("nav");
      break;
    case Role::toc:
      context_.end("ol");
      if (--depth_ == 0) break;
      // What stands in an entry ends on a line of its own.
      context_.to().outdent();
      context_.to().line();
      break;
    case Role::toci:
      context_.to().raw("</li>");
      break;
    case Role::link:
      context_.to().raw("</a>");
      break;
    default:
      break;
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

}  // namespace planverk::html
