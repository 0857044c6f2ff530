/// Lists of contents, of tables and of figures: the walk brings entries one after the other, a page nests them.
#pragma once

#include <vector>

#include "body/context.h"

namespace planverk::html {

class ContentsList {
 public:
  explicit ContentsList(Context& context) : context_(context) {}

  void enter(NodeId node, Role role);
  void leave(Role role);

 private:
  void begin(NodeId contents);

  Context& context_;
  int depth_ = 0;  ///< of the lists that are open
};

}  // namespace planverk::html
