#include "structure/tree.h"

#include <algorithm>
#include <utility>

#include "structure/kid_form.h"

namespace planverk::foreign {

/// An element whose kids are being read.
struct Tree::Entered {
  std::size_t element = 0;
  Object kids;
  std::size_t next = 0;
};

namespace {

template <class Key>
std::size_t find(const std::vector<std::pair<Key, std::size_t>>& sorted, const Key& key) {
  const auto found = std::ranges::lower_bound(sorted, key, {}, &std::pair<Key, std::size_t>::first);
  return found != sorted.end() && found->first == key ? found->second : Tree::none();
}

}  // namespace

Tree Tree::read(const File& file) {
  Tree out;
  const Object root = file.root().get("/StructTreeRoot");
  out.exists_ = root.is_dictionary();
  if (!out.exists_) return out;
  if (root.id()) out.met_.insert(root.id());
  out.roles_ = RoleMap(root.get("/RoleMap"));
  out.classes_ = root.get("/ClassMap");
  std::vector<Entered> way;
  way.push_back({none(), root.get("/K"), 0});
  while (!way.empty()) {
    Entered& last = way.back();
    const bool array = last.kids.is_array();
    if (last.next >= (array ? last.kids.size() : last.kids.is_null() ? 0U : 1U)) {
      way.pop_back();
      continue;
    }
    const Object kid = array ? last.kids.at(last.next) : last.kids;
    ++last.next;
    out.take_kid(kid, last.element, way);
  }
  std::ranges::stable_sort(out.contents_, {}, &std::pair<ContentKey, std::size_t>::first);
  std::ranges::stable_sort(out.objects_, {}, &std::pair<ObjectId, std::size_t>::first);
  return out;
}

void Tree::take_kid(const Object& kid, std::size_t parent, std::vector<Entered>& way) {
  const KidForm form = form_of(kid);
  const bool top = parent == none();
  if (form.kind == KidForm::Kind::content && !top) {
    const ObjectId page = form.page.id() ? form.page.id() : elements_[parent].page;
    const ContentKey key{form.stream ? form.stream : page, form.mcid.value_or(-1)};
    elements_[parent].kids.push_back({Kid::Kind::content, 0, key, {}});
    contents_.emplace_back(key, parent);
  } else if (form.kind == KidForm::Kind::object && !top) {
    elements_[parent].kids.push_back({Kid::Kind::object, 0, {}, form.object});
    objects_.emplace_back(form.object, parent);
  } else if (form.kind == KidForm::Kind::element) {
    if (kid.id() && !met_.insert(kid.id()).second) {
      repeated_ = true;
      return;
    }
    add_element(kid, parent, way);
  }
}

void Tree::add_element(const Object& object, std::size_t parent, std::vector<Entered>& way) {
  Element element;
  element.object = object;
  element.type = object.get("/S").name();
  element.role = roles_.of(element.type).type;
  element.parent = parent;
  const Element* around = parent == none() ? nullptr : &elements_[parent];
  if (const Object page = object.get("/Pg"); page.id()) {
    element.page = page.id();
  } else if (around != nullptr) {
    element.page = around->page;
  }
  element.language = object.get("/Lang").text();
  if (element.language.empty() && around != nullptr) element.language = around->language;
  const std::size_t index = elements_.size();
  if (around != nullptr) elements_[parent].kids.push_back({Kid::Kind::element, index, {}, {}});
  elements_.push_back(std::move(element));
  way.push_back({index, object.get("/K"), 0});
}

std::size_t Tree::holder_of(const ContentKey& key) const {
  return find(contents_, key);
}

std::size_t Tree::holder_of(ObjectId object) const {
  return object ? find(objects_, object) : none();
}

const std::string& Tree::role_around(std::size_t element) const {
  static const std::string top;
  const std::size_t parent = elements_[element].parent;
  return parent == none() ? top : elements_[parent].role;
}

Object Tree::attribute(const Element& element, const char* owner, const char* key) const {
  const auto of = [&](const Object& attributes) -> Object {
    const auto one = [&](const Object& each) { return each.get("/O").is_name(owner) ? each.get(key) : Object(); };
    if (!attributes.is_array()) return one(attributes);
    for (std::size_t index = 0; index < attributes.size(); ++index) {
      if (Object found = one(attributes.at(index)); !found.is_null()) return found;
    }
    return {};
  };
  if (Object own = of(element.object.get("/A")); !own.is_null()) return own;
  const Object names = element.object.get("/C");
  if (!names.is_array()) return names.is_null() ? Object() : of(classes_.get(names.name()));
  for (std::size_t index = 0; index < names.size(); ++index) {
    const std::string name = names.at(index).name();
    if (name.empty()) continue;
    if (Object found = of(classes_.get(name)); !found.is_null()) return found;
  }
  return {};
}

}  // namespace planverk::foreign
