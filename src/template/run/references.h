/// References whose target is known only when the whole document is printed: those that are wanted only if their target
/// is there, and those to the table that shows some data, wherever it stands.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "document/tree.h"

namespace planverk::templates {

class References {
 public:
  /// Becomes plain words if nothing in the document has its target's id.
  void may_miss(document::NodeId reference) { may_miss_.push_back(reference); }
  void shows(document::NodeId table, std::string data) { tables_.emplace_back(std::move(data), table); }
  void leads_to(document::NodeId reference, std::string data) { to_tables_.emplace_back(std::move(data), reference); }
  /// When everything is printed. A table that has no id of its own gets one from its data, unless another table of the
  /// same data has one.
  void settle(document::Tree& tree) const;

 private:
  void settle_tables(document::Tree& tree) const;

  std::vector<document::NodeId> may_miss_;
  std::vector<std::pair<std::string, document::NodeId>> tables_, to_tables_;
};

}  // namespace planverk::templates
