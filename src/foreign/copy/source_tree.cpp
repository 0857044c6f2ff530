#include "copy/source_tree.h"

#include <limits>
#include <set>
#include <utility>

#include "copy/content_use.h"
#include "structure/kid_form.h"

namespace planverk::foreign {

namespace {

constexpr std::size_t most_elements = 2'000'000;
constexpr std::size_t most_kids = 8'000'000;

class Reader {
 public:
  Reader(const File& file, const Pages& pages, CopiedRoles& roles) : file_(file), pages_(pages), roles_(roles) {}

  SourceTree read() {
    const Object root = file_.root().get("/StructTreeRoot");
    const Object tops = root.get("/K");
    if (!root.is_dictionary() || tops.is_null()) return lost("none");
    SourceElement top;
    tree_.elements.push_back(std::move(top));
    enter(0, tops);
    while (!way_.empty() && tree_.lost.empty()) step();
    if (!tree_.lost.empty()) return lost(tree_.lost);
    return std::move(tree_);
  }

 private:
  struct Entered {
    std::uint32_t element = 0;
    Object kids;  ///< an array or the only one
    std::size_t next = 0;
  };

  SourceTree lost(const std::string& why) {
    SourceTree none;
    none.lost = why;
    return none;
  }

  void enter(std::uint32_t element, Object kids) {
    if (way_.size() >= file_.limits().depth) {
      tree_.lost = "too-large";
      return;
    }
    way_.push_back({element, std::move(kids), 0});
  }

  void step() {
    Entered& at = way_.back();
    const bool several = at.kids.is_array();
    const std::size_t count = several ? at.kids.size() : 1;
    if (at.next >= count) {
      way_.pop_back();
      return;
    }
    const Object kid = several ? at.kids.at(at.next) : at.kids;
    ++at.next;
    if (++kids_ > most_kids) tree_.lost = "too-large";
    take(at.element, kid);
  }

  void take(std::uint32_t holder, const Object& kid) {
    const KidForm form = form_of(kid);
    const std::size_t page = form.page.is_null() ? tree_.elements[holder].page : page_of(form.page);
    switch (form.kind) {
      case KidForm::Kind::content:
        return content(holder, form.mcid.value_or(-1), page, form.stream);
      case KidForm::Kind::object:
        if (!form.object || holder == 0) return void(++tree_.mended);
        tree_.elements[holder].kids.push_back(
            {.type = SourceKid::Type::object, .index = 0, .page = page, .object = form.object});
        return;
      case KidForm::Kind::element:
        return element(holder, kid, page);
      case KidForm::Kind::nothing:
        if (!kid.is_null()) ++tree_.mended;
    }
  }

  void content(std::uint32_t holder, std::int64_t mcid, std::size_t page, ObjectId stream) {
    if (mcid < 0 || mcid > std::int64_t{most_mcid} || page == SourceKid::no_page || holder == 0)
      return void(++tree_.mended);
    tree_.elements[holder].kids.push_back({.type = SourceKid::Type::content,
                                           .index = static_cast<std::uint32_t>(mcid),
                                           .page = page,
                                           .object = stream});
  }

  void element(std::uint32_t holder, const Object& object, std::size_t page) {
    // Met before: it has two parents, or is its own.
    if (object.id() && !met_.insert(object.id()).second) return void(++tree_.mended);
    if (object.get("/S").name().empty()) return void(++tree_.mended);
    if (tree_.elements.size() >= most_elements) return void(tree_.lost = "too-large");
    const auto index = static_cast<std::uint32_t>(tree_.elements.size());
    tree_.elements[holder].kids.push_back({.type = SourceKid::Type::element, .index = index, .object = {}});
    tree_.elements.push_back({.object = object, .parent = holder, .role = roles_.of(object), .page = page, .kids = {}});
    if (Object kids = object.get("/K"); !kids.is_null()) enter(index, std::move(kids));
  }

  [[nodiscard]] std::size_t page_of(const Object& page) const {
    return pages_.index_of(page.id()).value_or(SourceKid::no_page);
  }

  const File& file_;
  const Pages& pages_;
  CopiedRoles& roles_;
  SourceTree tree_;
  std::vector<Entered> way_;
  std::set<ObjectId> met_;
  std::size_t kids_ = 0;
};

/// A single Document at the top is the top.
void use_own_top(SourceTree& tree, const CopiedRoles& roles) {
  std::vector<SourceElement>& elements = tree.elements;
  if (elements.size() < 2 || elements[0].kids.size() != 1 || !roles.is(elements[1].role, "Document")) return;
  for (SourceElement& element : elements) {
    if (element.parent != SourceElement::none && element.parent > 0) --element.parent;
    for (SourceKid& kid : element.kids) {
      if (kid.type == SourceKid::Type::element) --kid.index;
    }
  }
  elements.erase(elements.begin());
  elements[0].parent = SourceElement::none;
}

}  // namespace

SourceTree read_source_tree(const File& file, const Pages& pages, CopiedRoles& roles) {
  SourceTree tree = Reader(file, pages, roles).read();
  use_own_top(tree, roles);
  return tree;
}

}  // namespace planverk::foreign
