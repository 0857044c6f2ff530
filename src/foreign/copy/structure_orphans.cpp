// What the parent tree gives an element, and no element holds: some programs write the one and not the other.

#include <map>
#include <set>
#include <utility>

#include "copy/parent_tree.h"
#include "copy/structure.h"

namespace planverk::foreign {

void StructureCopy::adopt_orphans() {
  std::map<ObjectId, Element> elements;
  std::set<ObjectId> objects;
  std::vector<std::set<std::uint32_t>> contents(pages_.size());
  for (Element element = 0; element < tree_.elements.size(); ++element) {
    elements.try_emplace(tree_.elements[element].object.id(), element);
    for (const SourceKid& kid : tree_.elements[element].kids) {
      if (kid.type == SourceKid::Type::object) objects.insert(kid.object);
      const std::size_t page =
          kid.type == SourceKid::Type::content && !kid.object ? destinations_.new_index(kid.page) : Target::nowhere;
      if (page != Target::nowhere) contents[page].insert(kid.index);
    }
  }
  const ParentTree parents(file_);
  const auto adopt = [&](const Object& parent, SourceKid kid) {
    const auto element = parent.id() ? elements.find(parent.id()) : elements.end();
    if (element == elements.end()) return;
    tree_.elements[element->second].kids.push_back(kid);
    ++tree_.mended;
  };
  // A link that no tree knows of is read at the end.
  const auto add_link = [&](const SourceKid& kid) {
    const auto link = static_cast<Element>(tree_.elements.size());
    SourceElement element;
    element.parent = 0;
    element.role = roles_.standard("Link");
    element.kids.push_back(kid);
    tree_.elements.push_back(std::move(element));
    tree_.elements.front().kids.push_back({.type = SourceKid::Type::element, .index = link, .object = {}});
    ++tree_.mended;
  };
  for (std::size_t index = 0; index < pages_.size(); ++index) {
    KeptPage& page = pages_[index];
    for (const FoundAnnotation& annotation : page.annotations) {
      const ObjectId id = annotation.object.id();
      if (!id || objects.contains(id)) continue;
      const SourceKid kid{.type = SourceKid::Type::object, .index = 0, .page = page.number, .object = id};
      const Object parent = parents.of(annotation.object.get("/StructParent"));
      if (parent.id() && elements.contains(parent.id())) {
        adopt(parent, kid);
      } else if (annotation.fate == FoundAnnotation::Fate::link) {
        add_link(kid);
      }
    }
    const Object of_page = parents.of(page.page->object.get("/StructParents"));
    for (const std::uint32_t mcid : page.use.sequences) {
      if (contents[index].contains(mcid)) continue;
      adopt(of_page.at(mcid), {.type = SourceKid::Type::content, .index = mcid, .page = page.number, .object = {}});
    }
  }
}

}  // namespace planverk::foreign
