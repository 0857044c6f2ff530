/// The one walk over the words of an element, for what reads them and for what finds their places again.
#pragma once

#include "plan/vocabulary.h"
#include "text/plain_text.h"

namespace planverk::figures {

/// Calls `reader` in reading order: `text(node)` for a run of words, `mark(node, words)` for what an element stands
/// for, `line(node)` for a forced line, and `enter(node)` and `leave(node)` around every other inline element; what is
/// left out is entered and left at once.
template <class Reader>
void read_inline(xml::Node parent, Reader& reader) {
  for (xml::Node child = parent.first_child(); child; child = child.next()) {
    if (child.type() == xml::Node::Type::text) {
      reader.text(child);
      continue;
    }
    const std::string_view name = child.name();
    if (name == "br") {
      reader.line(child);
    } else if (name == "abbr") {
      reader.mark(child, child.get("short"));
    } else if (name == "val" || name == "placeholder" || name == "cite" || (name == "ref" && !child.first_child())) {
      reader.mark(child, later_text);
    } else {
      reader.enter(child);
      if (plan::is_inline(name) && name != "note" && name != "del") read_inline(child, reader);
      reader.leave(child);
    }
  }
}

}  // namespace planverk::figures
