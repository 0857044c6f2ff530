#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "check/checks.h"

namespace planverk::foreign {

namespace {

/// What an element may stand in, and what may stand in it (ISO 32000-1, 14.8.4.3.4 and .5, as ISO 14289-1, 7.2, asks);
/// none where anything may.
struct Nesting {
  std::string_view role;
  std::string_view code;
  std::string_view parents;
  std::string_view kids;
};

constexpr Nesting nestings[] = {
    {"/Table", "table-nesting", "", "/TR/THead/TBody/TFoot/Caption/"},
    {"/THead", "table-nesting", "/Table/", "/TR/"},
    {"/TBody", "table-nesting", "/Table/", "/TR/"},
    {"/TFoot", "table-nesting", "/Table/", "/TR/"},
    {"/TR", "table-nesting", "/Table/THead/TBody/TFoot/", "/TH/TD/"},
    {"/TH", "table-nesting", "/TR/", ""},
    {"/TD", "table-nesting", "/TR/", ""},
    {"/L", "list-nesting", "", "/L/LI/Caption/"},
    {"/LI", "list-nesting", "/L/", "/Lbl/LBody/"},
    {"/LBody", "list-nesting", "/LI/", ""},
    {"/TOC", "contents-nesting", "", "/TOC/TOCI/Caption/"},
    {"/TOCI", "contents-nesting", "/TOC/", "/Lbl/Reference/NonStruct/P/TOC/"},
};

bool lists(std::string_view roles, const std::string& role) {
  return roles.find(role + "/") != std::string_view::npos;
}

class StructureCheck {
 public:
  StructureCheck(const Subject& subject, Faults& faults) : tree_(subject.tree), subject_(subject), faults_(faults) {}

  void run() {
    if (tree_.repeated()) faults_.add("structure-repeated");
    for (const Element& element : tree_.elements()) {
      role(element);
      nesting(element);
      alternative(element);
      note(element);
      heading(element);
      contents(element);
    }
    if (numbered_ && plain_) faults_.add("heading-mixed");
  }

 private:
  [[nodiscard]] FaultPlace place(const Element& element, std::string what = {}) const {
    const auto page = subject_.pages.index_of(element.page);
    return {page ? *page + 1 : 0, element.object.id().number, std::move(what)};
  }

  void role(const Element& element) {
    const Role role = tree_.roles().of(element.type);
    if (tree_.roles().remaps(element.type)) faults_.add("role-standard", place(element, element.type));
    if (role.state == Role::State::unmapped) faults_.add("role-unmapped", place(element, element.type));
    if (role.state == Role::State::circular) faults_.add("role-circular", place(element, element.type));
  }

  void nesting(const Element& element) {
    const auto index = static_cast<std::size_t>(&element - tree_.elements().data());
    for (const Nesting& nesting : nestings) {
      if (nesting.role != element.role) continue;
      if (!nesting.parents.empty() && !lists(nesting.parents, around(index))) {
        faults_.add(nesting.code, place(element, element.role));
      }
      if (!nesting.kids.empty()) kids(element, nesting);
    }
  }

  /// NonStruct groups and means nothing (14.8.4.2): what it holds stands where it stands.
  [[nodiscard]] const std::string& around(std::size_t index) const {
    while (tree_.role_around(index) == "/NonStruct") index = tree_.elements()[index].parent;
    return tree_.role_around(index);
  }

  void kids(const Element& element, const Nesting& nesting) {
    std::vector<const Element*> open{&element};
    while (!open.empty()) {
      const Element& holder = *open.back();
      open.pop_back();
      for (const Kid& kid : holder.kids) {
        if (kid.kind != Kid::Kind::element) continue;
        const Element& own = tree_.elements()[kid.element];
        if (lists(nesting.kids, own.role)) continue;
        if (own.role == "/NonStruct") {
          open.push_back(&own);
        } else {
          faults_.add(nesting.code, place(own, own.role));
        }
      }
    }
  }

  /// Alt or ActualText; an empty ActualText says that there is nothing to be said.
  [[nodiscard]] static bool has_words(const Element& element) {
    return !element.object.get("/Alt").text().empty() || element.object.get("/ActualText").is_string();
  }

  void alternative(const Element& element) {
    if (element.role == "/Figure" && !has_words(element)) faults_.add("figure-alt", place(element));
    if (element.role == "/Formula" && !has_words(element)) faults_.add("formula-alt", place(element));
  }

  void note(const Element& element) {
    if (element.role != "/Note") return;
    const std::string id = element.object.get("/ID").bytes();
    if (id.empty() || !notes_.insert(id).second) faults_.add("note-id", place(element, id));
  }

  void heading(const Element& element) {
    if (element.role == "/H") {
      plain_ = true;
      if (!with_heading_.insert(element.parent).second) faults_.add("heading-several", place(element));
      return;
    }
    if (element.role.size() != 3 || element.role[1] != 'H' || element.role[2] < '1' || element.role[2] > '6') return;
    const int level = element.role[2] - '0';
    if (!numbered_ && level != 1) faults_.add("heading-first", place(element, element.role));
    if (numbered_ && level > level_ + 1) faults_.add("heading-skip", place(element, element.role));
    numbered_ = true;
    level_ = level;
  }

  /// Content that the tree promises and no page has.
  void contents(const Element& element) {
    for (const Kid& kid : element.kids) {
      if (kid.kind != Kid::Kind::content || subject_.content.marked().contains(kid.content)) continue;
      faults_.add("mark-missing", place(element));
    }
  }

  const Tree& tree_;
  const Subject& subject_;
  Faults& faults_;
  std::set<std::string> notes_;
  std::set<std::size_t> with_heading_;
  bool plain_ = false;
  bool numbered_ = false;
  int level_ = 0;
};

}  // namespace

void check_structure(const Subject& subject, Faults& faults) {
  StructureCheck(subject, faults).run();
}

}  // namespace planverk::foreign
