/// A resolved batch as changes of bytes, file by file.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "batch.h"
#include "edits.h"
#include "style.h"

namespace planverk::edit {

/// One list for each file of the snapshot, sorted and apart.
[[nodiscard]] std::vector<std::vector<Edit>> edits_of(const Snapshot& plan, const Batch& batch);

/// What is made of one file. The parts of the work have files of their own: values (patch_values.cpp), where elements
/// come in (patch_insertions.cpp), where they go (patch_removals.cpp).
class FilePatches {
 public:
  explicit FilePatches(const xml::Markup& markup) : markup_(markup), style_(file_style(markup)) {}

  void set_attribute(std::uint32_t element, const std::string& name, std::optional<std::string> value);
  void set_text(std::uint32_t element, std::string text) { texts_[element] = std::move(text); }
  void remove(std::uint32_t element, bool with_comment, std::size_t order);
  /// `bytes_of` makes the element's bytes for its indentation (patch_insertions.cpp).
  void insert(const Anchor& anchor, const Element& element, std::size_t order, const std::set<PartPlace>& leaving);
  void insert_bytes(const Anchor& anchor, std::string bytes, std::size_t order, const std::set<PartPlace>& leaving);
  /// The element's bytes with what is changed in it; those changes are taken out of the list.
  [[nodiscard]] std::string take_element(std::uint32_t element);

  /// Turns what was set into edits; to be called once, before elements are taken and what comes in is added.
  void settle_values();
  [[nodiscard]] std::vector<Edit> take();

 private:
  /// Where on its lines a new element stands.
  struct Site {
    std::size_t offset = 0;
    int rank = 0;
    bool lines = false;
    std::string indent;
    std::string before, after;  ///< what stands around it
    std::uint32_t model = xml::Markup::none;  ///< an element that it shall look like
  };
  using Attributes = std::vector<std::pair<std::string, std::optional<std::string>>>;

  [[nodiscard]] const xml::Markup::Part& part(std::uint32_t index) const { return markup_.parts[index]; }
  [[nodiscard]] bool is_element(std::uint32_t index) const { return part(index).kind == xml::Markup::Kind::element; }
  void add(std::size_t offset, std::size_t length, std::string bytes, int rank = 0, std::size_t order = 0);

  void patch_attributes(std::uint32_t element, const Attributes& wanted);
  void remove_attributes(const xml::Markup::Part& tag, const std::vector<bool>& leaves);
  void add_attributes(std::uint32_t element, const Attributes& added);
  void patch_text(std::uint32_t element, const std::string& text);
  void patch_runs(const std::vector<std::uint32_t>& runs, const std::string& text);
  void patch_single_cdata(const std::vector<std::uint32_t>& runs, std::uint32_t cdata, const std::string& text);
  void open_empty_tag(std::uint32_t element, const std::string& before_end);
  [[nodiscard]] std::size_t content_begin(std::uint32_t element) const;

  [[nodiscard]] bool mixed(std::uint32_t element);
  [[nodiscard]] Site site(const Anchor& anchor, const std::set<PartPlace>& leaving);
  [[nodiscard]] Site behind(std::uint32_t sibling, int rank);
  [[nodiscard]] Site in_front_of(std::uint32_t sibling, int rank);
  [[nodiscard]] Site at_edge(const Anchor& anchor, const std::set<PartPlace>& leaving);
  [[nodiscard]] Site in_empty(std::uint32_t parent, int rank);
  [[nodiscard]] bool children_have_lines(std::uint32_t parent) const;
  [[nodiscard]] std::uint32_t first_element(std::uint32_t parent) const;
  [[nodiscard]] std::uint32_t model_of(std::uint32_t near, std::string_view name) const;
  void place(const Site& site, const std::string& bytes, std::size_t order);

  const xml::Markup& markup_;
  FileStyle style_;
  std::map<std::uint32_t, Attributes> attributes_;
  std::map<std::uint32_t, std::string> texts_;
  std::map<std::uint32_t, bool> mixed_;
  std::set<std::uint32_t> opened_;  ///< empty elements that got what ends them
  std::vector<Edit> edits_;
};

}  // namespace planverk::edit
