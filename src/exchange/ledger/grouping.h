/// Which amounts of an accounts file make which line of a budget: a `<ledger>` of the import map, written by people and
/// proposed where there is none.
///
///   <ledger form="kostra" budget="b27" report="t2" decimals="0">
///     <group functions="202 213 215 222-223" line="b27-skole" label="Grunnskole"/>
///     <group functions="202" arts="600-999" line="b27-skole-inn" kind="income"/>
///     <group objects="100 110" line="b27-gata"/>              (SIE, with dimension="1" on the ledger)
///     <aside functions="880-899" reason="Årsoppgjør"/>
///   </ledger>
///
/// `functions` and `accounts` are the same: codes and ranges of codes. A group without `classes` is of operating accounts.
/// `line="?"` waits for an answer.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "edit/element.h"
#include "ledger/ledger.h"
#include "ledger/names.h"
#include "ledger/target.h"
#include "part.h"

namespace planverk::exchange::ledger {

/// Codes and ranges of codes of one length: `202 213 222-223`. An empty one says nothing of the codes.
class Selector {
 public:
  enum class Words { codes, any };  ///< objects have any names: what is no range of digits is a name
  static std::optional<Selector> parse(std::string_view text, Words words = Words::codes);
  [[nodiscard]] bool empty() const { return ranges_.empty(); }
  [[nodiscard]] bool matches(std::string_view code) const;

 private:
  struct Range {
    std::string first, last;
  };
  std::vector<Range> ranges_;
};

struct Group {
  std::vector<std::pair<std::string, std::string>> written;  ///< the selectors as they stand: `functions`, `202 213`
  Selector codes, arts, classes, objects;
  std::string line, label, kind;
  bool aside = false;    ///< left out on purpose
  bool is_new = false;   ///< the line is to be made
  Span span;

  [[nodiscard]] bool matches(Form form, const Entry& entry) const;
};

struct Grouping {
  std::vector<Group> groups;
  int decimals = 0;      ///< of the plan's amounts
  bool asks = false;     ///< a group has `?` for its line
};

/// The grouping of the part. Findings `ledger-map`; none when there were any.
[[nodiscard]] std::optional<Grouping> read_grouping(const Part& part, const Target& target, Diagnostics& found);

/// A grouping of what the file tells: by service area of KOSTRA, by class of SIE's accounts, or by object of the dimension.
/// Lines are matched by their label; those of a budget without lines are new ones, others are asked for. `names`: of the
/// ledger's form.
[[nodiscard]] Grouping propose_grouping(const Ledger& ledger, const Target& target, std::string_view chart,
                                        std::string_view dimension, const Names& names);

/// The grouping as it is to stand in the import map.
[[nodiscard]] edit::Element element_of(const Grouping& grouping, const Ledger& ledger, const Target& target,
                                       std::string_view dimension);

}  // namespace planverk::exchange::ledger
