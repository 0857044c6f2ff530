/// Reads what a paragraph holds into runs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "office/word.h"
#include "word/context.h"
#include "word/fields.h"

namespace planverk::office::word {

class InlineReader {
 public:
  /// `paragraph` is what the paragraph's style says of its words; `changes` are those around the paragraph.
  InlineReader(Context& context, Fields& fields, const RunForm& paragraph, std::vector<std::size_t> changes)
      : context_(context), fields_(fields), paragraph_(paragraph) {
    around_.changes = std::move(changes);
  }

  void read(const Element& container);
  void read_formula(const Element& math) { read_math(math); }

  [[nodiscard]] std::vector<Run> take_runs() { return std::move(runs_); }
  /// Text boxes that are anchored here (`w:txbxContent`): their blocks come behind the paragraph.
  [[nodiscard]] const std::vector<Element>& boxes() const { return boxes_; }
  [[nodiscard]] std::vector<std::string> take_bookmarks() { return std::move(bookmarks_); }
  /// What the paragraph's caption counts, empty where it has none.
  [[nodiscard]] const std::string& sequence() const { return sequence_; }
  /// Words of it stood in a table of contents.
  [[nodiscard]] bool in_contents() const { return in_contents_; }

 private:
  struct Around {
    std::vector<std::size_t> changes;
    std::string href;
    bool prompt = false;
  };

  void read_child(const Element& element);
  void read_within(const Element& element, Around around);  ///< the content of a container, with what holds around it
  void read_control(const Element& element);
  void read_link(const Element& element);
  void read_simple_field(const Element& element);
  void read_math(const Element& element);
  void read_run(const Element& run);
  void read_run_child(const Element& element);
  void read_field_character(const Element& element);
  void read_form_field(const Element& data);
  void read_break(const Element& element);
  void read_symbol(const Element& element);
  void read_note(const Element& element, const std::map<std::string, std::size_t, std::less<>>& notes);
  void read_drawing(const Element& element);
  void add_text(std::string_view text);
  void add_symbol_free_text(std::string_view text);
  void add(Run run);
  [[nodiscard]] RunForm form_of(const Element& properties) const;
  [[nodiscard]] Run formed() const;
  void tell_form();
  [[nodiscard]] bool left_out(std::string_view words);

  Context& context_;
  Fields& fields_;
  const RunForm& paragraph_;
  Around around_;
  RunForm form_;      ///< of the run being read, beside the paragraph's
  std::string font_;  ///< its typeface where it names one
  bool lowered_ = false;
  std::vector<Run> runs_;
  std::vector<Element> boxes_;
  std::vector<std::string> bookmarks_;
  std::string sequence_;
  bool in_contents_ = false;
  bool added_ = false;  ///< by the run being read
};

}  // namespace planverk::office::word
