/// Prints words, values, labels and content elements into the document.
#pragma once

#include <optional>
#include <string>

#include "run/run.h"

namespace planverk::templates {

class ChartPrinter;
class Executor;

class ContentPrinter {
 public:
  ContentPrinter(Run& run, Executor& executor, ChartPrinter& charts)
      : run_(run), executor_(executor), charts_(charts) {}

  void print(const WriteText& text, Span span);
  void print(const WriteValue& value, Span span);
  void print(const WriteLabel& label, Span span);
  void print(const WriteNothing& nothing, Span span);
  void print(const WriteElement& element, Span span);
  void print(const WordAttribute& attribute, Span span);
  void print(const Mark& mark, Span span);
  void print(const WritePicture& picture, Span span);

 private:
  struct Printed {
    std::string words;  ///< empty when the value is absent
    std::optional<document::Value> value = std::nullopt;
    std::string drawn = {};  ///< in place of the words, which are then spoken
  };
  Printed amount(const WriteValue& value, std::string_view text, const FormatOptions& options);
  Printed printed(const WriteValue& value, Span span);
  void note_origin(const WriteValue& value, const Printed& it);
  void note_figure(const WriteValue& value, const Printed& printed);
  std::optional<std::string> label_text(const WriteLabel& label, Span span);
  void in_words(const WriteElement& element);
  bool table_column(const WriteElement& element);
  void set_attributes(const WriteElement& element);
  [[nodiscard]] bool knows_style(std::string_view content, const std::string& name, Span span);
  void set_attribute(const SetAttribute& attribute, const std::string& value, const ContentType& type);
  void show_data(const WriteElement& element);
  void fill_empty_table(Span source);

  Run& run_;
  Executor& executor_;
  ChartPrinter& charts_;
};

}  // namespace planverk::templates
