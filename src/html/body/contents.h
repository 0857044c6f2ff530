/// Lists of contents, of tables and of figures: the walk brings entries one after the other, a page nests them.
#pragma once

#include <vector>

#include "body/context.h"

namespace planverk::html {

class ContentsList {
 public:
  explicit ContentsList(Context& context) : context_(context) {}

  void enter(NodeId node, Role role);
  void leave(NodeId node, Role role);

 private:
  void begin(NodeId contents);
  void begin_entry(NodeId entry);
  void begin_list(int level);
  /// The innermost list, with its last entry ended.
  void end_list();

  Context& context_;
  std::vector<int> levels_;  ///< of the open lists; the last entry of each is open too, since deeper ones stand in it
};

}  // namespace planverk::html
