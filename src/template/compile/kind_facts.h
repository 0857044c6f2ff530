/// What a kind's file says to the stages before templates: what its documents are about, which registers concern them,
/// which sections and fields they must have. Read before plans are checked; what is wrong in it the compiler tells.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "language/packs.h"
#include "plan/kinds.h"
#include "xml/tree.h"

namespace planverk::templates {

/// What one file says of a kind; what it does not state is that of the kind that it extends.
struct KindStatement {
  std::string name;
  std::string extends;
  bool abstract = false;  ///< for others to extend; no document is of this kind
  std::optional<std::string> about;
  std::optional<std::string> concerns;
  std::optional<bool> findings;  ///< whether it tells those of the other documents
  std::string sections;  ///< further uses of sections
  std::optional<std::string> reading;
  std::vector<plan::KindForm> forms;
};

/// Told of each attribute with a word that it cannot have.
using WrongWord =
    std::function<void(xml::Node node, std::string_view attribute, std::string_view word, std::string_view known)>;

/// A later file of the same name replaces what it states and keeps the rest.
void read_kind(xml::Node kind, KindStatement& into, const language::Packs& languages, const WrongWord& wrong);

}  // namespace planverk::templates
