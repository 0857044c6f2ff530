/// Writes the tree of a variant: one walk over the plan that keeps, unwraps or leaves out each element. Texts on both
/// sides of what is left out are joined so that they read well.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "plan/variant.h"
#include "plan/vocabulary.h"
#include "variant/table_spans.h"

namespace planverk::plan {

class VariantBuilder {
 public:
  VariantBuilder(const xml::Tree& plan, const Directory& directory, xml::Node document, Reading reading,
                 Audience audience);

  xml::Tree build();
  /// The lines that a line which was left out is a part of: their amounts would tell it.
  [[nodiscard]] const std::set<std::string, std::less<>>& broken_lines() const { return broken_lines_; }
  /// The lines whose outcome is hidden.
  [[nodiscard]] const std::set<std::string, std::less<>>& hidden_outcomes() const { return hidden_outcomes_; }

 private:
  enum class Fate { keep, hollow, unwrap, drop };  ///< `hollow`: kept without its content
  enum class Last { start, space, other };         ///< what the run of words so far ends with

  /// An element being written.
  struct Target {
    xml::Node node;
    const ElementType* type;
    std::string text;     ///< not yet written
    bool lost = false;    ///< something below it was left out
    bool hidden = false;  ///< of that, something the audience may not see
  };
  /// A source element whose children are being walked.
  struct Frame {
    xml::Node source;
    xml::Node next;
    const ElementType* type;
    std::size_t target;  ///< its own, or that of the element around an unwrapped one
    bool own;
  };

  [[nodiscard]] xml::Node next_below_root();
  [[nodiscard]] Fate fate(xml::Node node, const ElementType* type) const;
  [[nodiscard]] Fate fate_of_change(xml::Node node) const;
  void enter(xml::Node node, const ElementType& type, Fate fate);
  void leave();
  void left_out();
  void hide(xml::Node node, const ElementType& type);
  bool leave_mark(xml::Node node, const ElementType& type);
  void set_attributes(xml::Node made, xml::Node source, const ElementType& type, Fate fate) const;
  [[nodiscard]] bool is_withheld(xml::Node node) const;
  void note_lost(const ElementType& type);
  void mend_cell(xml::Node source, xml::Node made) const;
  void fill_row(const std::unordered_map<const void*, int>& cells, xml::Node at);
  void text(std::string_view text);
  void flush(Target& target);
  [[nodiscard]] bool is_elsewhere(std::string_view id) const;

  const xml::Tree& plan_;
  const Directory& directory_;
  xml::Node document_;
  std::size_t registers_passed_ = 0;  ///< below the root
  bool document_passed_ = false;
  Reading reading_;
  Audience audience_;
  std::unordered_map<std::string_view, std::string_view> states_;  ///< of revisions, by id
  xml::Tree tree_;
  std::set<std::string, std::less<>> broken_lines_;
  std::set<std::string, std::less<>> hidden_outcomes_;
  MendedSpans spans_;  ///< of all tables that were entered
  std::vector<Frame> frames_;
  std::vector<Target> targets_;
  Last last_ = Last::start;
  bool joint_ = false;  ///< something was left out since the last word
};

}  // namespace planverk::plan
