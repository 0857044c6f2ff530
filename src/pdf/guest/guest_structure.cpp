#include "guest/guest_structure.h"

#include <algorithm>
#include <utility>

#include "syntax.h"

namespace planverk::pdf {

using foreign::CopiedElement;
using foreign::CopiedKid;
using foreign::CopiedStructure;

namespace {

constexpr std::uint32_t no_page = 0xFFFFFFFF;

/// Where an element's own page is; what stands on others says so itself.
std::uint32_t page_of(const CopiedStructure& structure, const CopiedElement& element) {
  for (std::uint32_t i = 0; i < element.kid_count; ++i) {
    const CopiedKid& kid = structure.kids[element.first_kid + i];
    if (kid.type == CopiedKid::Type::content) return kid.page;
  }
  return no_page;
}

/// Our own deep headings have their place in every role map.
bool is_ours(const std::string& name, const std::string& standard) {
  return (name == "H7" || name == "H8" || name == "H9") && standard != "H6";
}

}  // namespace

GuestStructure::GuestStructure(foreign::Copied& copied, std::string title, std::string language)
    : copied_(copied), title_(std::move(title)), language_(std::move(language)) {}

void GuestStructure::close(std::vector<haru::ObjectId> pages, std::vector<Annotation> annotations) {
  pages_ = std::move(pages);
  annotations_ = std::move(annotations);
}

/// A type that another part reads as something else is called anew.
void GuestStructure::add_roles(RoleMap& roles) {
  role_names_.clear();
  for (const CopiedStructure::Role& role : copied_.structure.roles) {
    std::string chosen = role.name;
    if (role.name != role.standard) {
      for (int i = 2;; ++i) {
        const auto known = roles.find(chosen);
        const bool is_free = known == roles.end() || known->second == role.standard;
        if (is_free && !is_ours(chosen, role.standard)) break;
        chosen = role.name + "-" + std::to_string(i);
      }
      roles.try_emplace(chosen, role.standard);
    }
    role_names_.push_back(std::move(chosen));
  }
}

void GuestStructure::append_references(const std::vector<std::uint32_t>& elements, std::string& out) const {
  out += '[';
  for (const std::uint32_t element : elements) {
    if (element == foreign::no_copied_element) {
      out += "null ";
      continue;
    }
    append_reference(out, position_.first_element + element);
    out += ' ';
  }
  out += ']';
}

void GuestStructure::append_parents(std::size_t page, std::string& out) const {
  append_references(copied_.pages[page].parents, out);
}

void GuestStructure::append_stream_parents(std::size_t index, std::string& out) const {
  const CopiedStructure::StreamParents& stream = copied_.structure.streams[index];
  if (!stream.whole) return append_references(stream.elements, out);
  out += ' ';
  append_reference(out, position_.first_element + stream.elements.front());
}

haru::ObjectId GuestStructure::annotation_parent(std::size_t index) const {
  const Annotation& annotation = annotations_[index];
  return position_.first_element + copied_.pages[annotation.page].annotations[annotation.index].element;
}

haru::ObjectId GuestStructure::named(std::size_t index) const {
  return position_.first_element + copied_.structure.named[index];
}

haru::ObjectId GuestStructure::annotation_object(std::size_t page, std::size_t index) const {
  const auto found = std::ranges::lower_bound(annotations_, std::pair(page, index), {}, [](const Annotation& each) {
    return std::pair(each.page, each.index);
  });
  return found == annotations_.end() || found->page != page || found->index != index ? 0 : found->object;
}

void GuestStructure::append_kid(const CopiedKid& kid, std::uint32_t page, std::string& out) const {
  const auto on_page = [&](std::string_view type) {
    out += type;
    append_reference(out, pages_[kid.page]);
  };
  const auto with_mcid = [&] {
    out += "/MCID ";
    append_integer(out, kid.index);
    out += ">>";
  };
  switch (kid.type) {
    case CopiedKid::Type::element:
      append_reference(out, position_.first_element + kid.index);
      break;
    case CopiedKid::Type::content:
      if (kid.page == page) {
        append_integer(out, kid.index);
        break;
      }
      on_page("<</Type/MCR/Pg ");
      with_mcid();
      break;
    case CopiedKid::Type::in_stream:
      on_page("<</Type/MCR/Pg ");
      out += "/Stm ";
      append_reference(out, kid.object);
      with_mcid();
      break;
    case CopiedKid::Type::annotation:
    case CopiedKid::Type::stream:
      on_page("<</Type/OBJR/Pg ");
      out += "/Obj ";
      append_reference(out, kid.type == CopiedKid::Type::stream ? kid.object : annotation_object(kid.page, kid.index));
      out += ">>";
      break;
  }
}

void GuestStructure::write_element(std::uint32_t index, std::string& out) const {
  const CopiedElement& element = copied_.structure.elements[index];
  out += "<</S" + name(role_names_[element.role]) + "/P ";
  append_reference(out, index == 0 ? position_.parent : position_.first_element + element.parent);
  if (index == 0) {
    if (!title_.empty()) out += "/T" + text_string(title_);
    if (!language_.empty() && language_ != position_.language) out += "/Lang" + text_string(language_);
  }
  out += element.entries;
  const std::uint32_t page = page_of(copied_.structure, element);
  if (page != no_page) {
    out += "/Pg ";
    append_reference(out, pages_[page]);
  }
  if (element.kid_count > 0) {
    out += "/K[";
    for (std::uint32_t i = 0; i < element.kid_count; ++i) {
      if (i != 0) out += ' ';
      append_kid(copied_.structure.kids[element.first_kid + i], page, out);
    }
    out += ']';
  }
  out += ">>";
}

}  // namespace planverk::pdf
