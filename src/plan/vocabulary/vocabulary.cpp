#include "plan/vocabulary.h"

#include <algorithm>
#include <cassert>
#include <unordered_map>
#include <vector>

#include "base/word_list.h"
#include "subjects/subject.h"
#include "vocabulary/tables.h"

namespace planverk::plan {

namespace {

constexpr std::string_view flow_group = "p list definition quote callout columns table figure flow iconTable";
constexpr std::string_view block_group = "%flow block-ins block-del";

constexpr AttributeType common[] = {
    tables::or_else("public", "access", ValueType::enumeration, "public restricted",
                    "`restricted`: the element does not exist in what is made for the public."),
    tables::may("accessReason", ValueType::enumeration, "secrecy dataProtection",
                "Why it is restricted; what is made for the public then says so in its place."),
    tables::may("accessBasis", ValueType::text,
                "The law by which it is restricted, as it prints in its place: `26 kap. 1 § OSL`."),
};

struct ChildName {
  std::string_view name;
  const ElementType* type;
};

/// All tables in one, with the look-ups that the checks need. Made once, never changed.
class Vocabulary {
 public:
  Vocabulary() {
    for (const auto part : {document_types(), inline_types(), block_types(), view_types()}) {
      all_.insert(all_.end(), part.begin(), part.end());
    }
    for (const Subject* subject : subjects()) all_.insert(all_.end(), subject->types.begin(), subject->types.end());
    for (std::size_t i = 0; i < all_.size(); ++i) by_type_.emplace(all_[i].type, i);
    assert(by_type_.size() == all_.size());
    children_.resize(all_.size());
    names_.resize(all_.size());
    for (std::size_t i = 0; i < all_.size(); ++i) expand(i);
  }

  [[nodiscard]] std::span<const ElementType> all() const { return all_; }
  [[nodiscard]] const ElementType* find(std::string_view type) const {
    const auto found = by_type_.find(type);
    return found == by_type_.end() ? nullptr : &all_[found->second];
  }
  [[nodiscard]] std::span<const std::string_view> children(const ElementType& type) const {
    return children_[index(type)];
  }
  [[nodiscard]] const ElementType* child(const ElementType& parent, std::string_view name) const {
    const auto& names = names_[index(parent)];
    const auto found = std::ranges::lower_bound(names, name, {}, &ChildName::name);
    return found != names.end() && found->name == name ? found->type : nullptr;
  }

 private:
  [[nodiscard]] std::size_t index(const ElementType& type) const {
    return static_cast<std::size_t>(&type - all_.data());
  }

  void add_words(std::string_view list, std::vector<std::string_view>& out) const {
    for (const std::string_view word : WordList(list)) {
      if (word == "%text")
        add_inline_names(false, out);
      else if (word == "%inline")
        add_inline_names(true, out);
      else if (word == "%flow")
        add_words(flow_group, out);
      else if (word == "%block")
        add_words(block_group, out);
      else if (word == "%register") {
        for (const Subject* subject : subjects()) add_words(subject->registers, out);
      } else if (word == "%view") {
        for (const ElementType& view : view_types()) out.push_back(view.type);
      } else {
        out.push_back(word);
      }
    }
  }

  void expand(std::size_t i) {
    add_words(all_[i].children, children_[i]);
    for (const std::string_view child : children_[i]) {
      const ElementType* type = find(child);
      assert(type != nullptr);
      names_[i].push_back({type->name, type});
    }
    std::ranges::sort(names_[i], {}, &ChildName::name);
    assert(std::ranges::adjacent_find(names_[i], {}, &ChildName::name) == names_[i].end());
  }

  std::vector<ElementType> all_;
  std::unordered_map<std::string_view, std::size_t> by_type_;
  std::vector<std::vector<std::string_view>> children_;
  std::vector<std::vector<ChildName>> names_;
};

const Vocabulary& vocabulary() {
  static const Vocabulary made;
  return made;
}

}  // namespace

std::span<const ElementType> element_types() {
  return vocabulary().all();
}

std::span<const AttributeType> common_attributes() {
  return common;
}

const AttributeType* find_attribute(const ElementType& type, std::string_view name) {
  for (const AttributeType& attribute : type.attributes) {
    if (attribute.name == name) return &attribute;
  }
  for (const AttributeType& attribute : common) {
    if (attribute.name == name) return &attribute;
  }
  return nullptr;
}

const ElementType* find_type(std::string_view type) {
  return vocabulary().find(type);
}

const ElementType* child_type(const ElementType& parent, std::string_view name) {
  return vocabulary().child(parent, name);
}

const ElementType& root_type() {
  return *vocabulary().find("planData");
}

bool is_inline(std::string_view name) {
  return std::ranges::find(inline_types(), name, &ElementType::name) != inline_types().end();
}

bool is_view(std::string_view name) {
  return std::ranges::find(view_types(), name, &ElementType::name) != view_types().end();
}

std::span<const std::string_view> children_of(const ElementType& type) {
  return vocabulary().children(type);
}

}  // namespace planverk::plan
