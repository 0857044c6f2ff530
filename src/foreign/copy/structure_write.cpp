// Elements that stay, as text: what they say of themselves, with identifiers and classes of the new file.

#include <algorithm>
#include <optional>
#include <utility>

#include "copy/structure.h"
#include "foreign/syntax.h"

namespace planverk::foreign {

namespace {

constexpr std::uint32_t none = SourceElement::none;

/// Texts of an element, in the order in which they are written.
constexpr const char* texts[] = {"/T", "/Lang", "/Alt", "/ActualText", "/E"};

class Writer {
 public:
  Writer(const SourceTree& tree, const CopiedRoles& roles, const CellSpans& spans, const std::set<std::uint32_t>& hollow,
         Resources& resources, ObjectSink& sink, const std::vector<std::uint32_t>& numbers, CopiedStructure& out)
      : tree_(tree),
        roles_(roles),
        spans_(spans),
        hollow_(hollow),
        resources_(resources),
        sink_(sink),
        numbers_(numbers),
        out_(out) {}

  /// Identifiers of the elements that stay; a Note gets one where it has none (ISO 14289-1, 7.9).
  void name_elements() {
    for (std::uint32_t old = 0; old < numbers_.size(); ++old) {
      if (numbers_[old] == none) continue;
      const SourceElement& element = tree_.elements[old];
      const std::string own = element.object.get("/ID").bytes();
      const bool is_new = !own.empty() && identifiers_.try_emplace(own, out_.named.size()).second;
      if (!is_new && !roles_.is(element.role, "Note")) continue;
      identifier_of_.emplace(old, out_.named.size());
      out_.named.push_back(numbers_[old]);
    }
  }

  std::string entries(std::uint32_t old) {
    const Object& object = tree_.elements[old].object;
    std::string out;
    for (const char* key : texts) {
      // Words of a page that is left out.
      if (hollow_.contains(old)) break;
      // What the top is called and speaks is said by the file that it comes into.
      if (numbers_[old] == 0 && (std::string_view(key) == "/T" || std::string_view(key) == "/Lang")) continue;
      const Object text = object.get(key);
      if (text.is_string()) out += key + text_syntax(text.text());
    }
    if (const auto named = identifier_of_.find(old); named != identifier_of_.end())
      out += "/ID" + sink_.identifier(named->second);
    return out + attributes(old);
  }

 private:
  /// Those of the element's classes first: its own come over them (ISO 32000-1, 14.7.5.3).
  std::string attributes(std::uint32_t old) {
    const Object& element = tree_.elements[old].object;
    const auto span = spans_.find(old);
    const bool other_span = span != spans_.end();
    std::string to_add;
    if (other_span) {
      to_add = "/RowSpan " + std::to_string(span->second.rows) + "/ColSpan " + std::to_string(span->second.columns);
    }
    std::string out;
    std::size_t count = 0;
    const auto add = [&](const Object& attribute) {
      const std::string text = this->attribute(attribute, other_span, to_add);
      if (text.empty()) return;
      out += (count++ == 0 ? "" : " ") + text;
    };
    const Object classes = element.get("/C"), own = element.get("/A");
    const Object class_map = resources_.class_map();
    const auto add_class = [&](const Object& name) {
      if (name.name().empty()) return;
      each_of(class_map.get(name.name()), add);
    };
    each_of(classes, add_class);
    each_of(own, add);
    if (!to_add.empty()) out += std::string(count++ == 0 ? "" : " ") + "<</O/Table" + to_add + ">>";
    if (count == 0) return {};
    return count == 1 && out.starts_with('<') ? "/A" + out : "/A[" + out + "]";
  }

  template <class Take>
  static void each_of(const Object& one_or_several, const Take& take) {
    if (!one_or_several.is_array()) return take(one_or_several);
    for (std::size_t i = 0; i < one_or_several.size(); ++i) take(one_or_several.at(i));
  }

  /// Empty for revision numbers, and for what only the program that made the file reads.
  /// `other_span`: what it says of rows and columns does not hold; `to_add` goes into the first that is a table's.
  std::string attribute(const Object& attribute, bool other_span, std::string& to_add) {
    if (attribute.kind() != Kind::dictionary) return {};
    const std::string owner = attribute.get("/O").name();
    if (owner.empty() || owner == "/NSO" || owner == "/UserProperties") return {};
    std::string out = "<<";
    for (const std::string& key : attribute.keys()) {
      const Object held = attribute.get(key);
      if (key == "/NS" || held.is_null()) continue;
      if (other_span && (key == "/RowSpan" || key == "/ColSpan")) continue;
      out += name_syntax(key) + " " + (key == "/Headers" ? headers(held) : resources_.value(held));
    }
    if (owner == "/Table") out += std::exchange(to_add, {});
    return out + ">>";
  }

  std::string headers(const Object& names) {
    std::string out = "[";
    for (std::size_t i = 0; i < names.size(); ++i) {
      const auto named = identifiers_.find(names.at(i).bytes());
      if (named != identifiers_.end()) out += sink_.identifier(named->second);
    }
    return out + "]";
  }

  const SourceTree& tree_;
  const CopiedRoles& roles_;
  const CellSpans& spans_;
  const std::set<std::uint32_t>& hollow_;
  Resources& resources_;
  ObjectSink& sink_;
  const std::vector<std::uint32_t>& numbers_;
  CopiedStructure& out_;
  std::map<std::string, std::size_t> identifiers_;         ///< index of each of the file's
  std::map<std::uint32_t, std::size_t> identifier_of_;     ///< index by element
};

std::vector<std::uint32_t> by_mcid(const std::map<std::uint32_t, std::uint32_t>& claims,
                                   const std::vector<std::uint32_t>& numbers) {
  std::vector<std::uint32_t> out;
  if (!claims.empty()) out.assign(std::size_t{claims.rbegin()->first} + 1, none);
  for (const auto& [mcid, element] : claims) out[mcid] = numbers[element];
  return out;
}

}  // namespace

CopiedStructure StructureCopy::write(Resources& resources, const Resources::Streams& streams, ObjectSink& sink,
                                     std::span<CopiedPage> pages) {
  CopiedStructure out;
  std::vector<std::uint32_t> numbers(tree_.elements.size(), none);
  std::uint32_t count = 0;
  for (Element element = 0; element < numbers.size(); ++element) {
    if (states_[element] != State::left_out) numbers[element] = count++;
  }
  Writer writer(tree_, roles_, spans_, hollow_, resources, sink, numbers, out);
  writer.name_elements();
  for (Element old = 0; old < numbers.size(); ++old) {
    if (numbers[old] == none) continue;
    const SourceElement& element = tree_.elements[old];
    CopiedElement& made = out.elements.emplace_back();
    made.parent = element.parent == none ? no_copied_element : numbers[element.parent];
    made.role = element.role;
    made.first_kid = static_cast<std::uint32_t>(out.kids.size());
    for (const SourceKid& kid : element.kids) {
      if (const auto copied = copied_kid(kid, numbers, resources)) out.kids.push_back(*copied);
    }
    made.kid_count = static_cast<std::uint32_t>(out.kids.size()) - made.first_kid;
    made.entries = writer.entries(old);
  }
  if (tree_.elements.front().object.is_null()) out.elements.front().role = roles_.standard("Document");
  out.roles = roles_.list();
  for (std::size_t page = 0; page < pages.size(); ++page) {
    pages[page].parents = by_mcid(page_claims_[page], numbers);
    for (std::uint32_t& element : pages_[page].elements) element = element == none ? none : numbers[element];
  }
  for (const auto& [stream, claims] : stream_claims_)
    out.streams.push_back({streams.at(stream).key, false, by_mcid(claims, numbers)});
  for (const auto& [stream, element] : whole_claims_)
    out.streams.push_back({streams.at(stream).key, true, {numbers[element]}});
  std::ranges::sort(out.streams, {}, &CopiedStructure::StreamParents::key);
  return out;
}

std::optional<CopiedKid> StructureCopy::copied_kid(const SourceKid& kid, const std::vector<std::uint32_t>& numbers,
                                                   const Resources& resources) const {
  CopiedKid made{.type = CopiedKid::Type::element, .index = kid.index, .page = 0, .object = 0};
  if (kid.type == SourceKid::Type::element) {
    made.index = numbers[kid.index];
    return made;
  }
  if (kid.type == SourceKid::Type::object && annotations_.contains(kid.object)) {
    made.page = static_cast<std::uint32_t>(kid.page);
    const std::uint32_t drawn_as = pages_[kid.page].drawn_as[kid.index];
    made.type = drawn_as == none ? CopiedKid::Type::annotation : CopiedKid::Type::content;
    if (drawn_as != none) made.index = drawn_as;
    return made;
  }
  made.page = static_cast<std::uint32_t>(destinations_.new_index(kid.page));
  if (kid.type == SourceKid::Type::content && !kid.object) {
    made.type = CopiedKid::Type::content;
    return made;
  }
  made.type = kid.type == SourceKid::Type::content ? CopiedKid::Type::in_stream : CopiedKid::Type::stream;
  made.object = resources.copied(kid.object);
  // Drawn by nothing after all.
  if (made.object == 0) return {};
  return made;
}

}  // namespace planverk::foreign
