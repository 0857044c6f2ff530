/// Runs the content of pages and forms (ISO 32000-1, 7.8, 8.10, 9.4, 14.6) and tells what is shown and within which
/// marks. Nothing is drawn: colours, clips and paths are passed over.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/lexer.h"
#include "content/matrix.h"
#include "content/work.h"
#include "font/font.h"
#include "object/file.h"
#include "page/pages.h"

namespace planverk::foreign {

/// Content between BMC or BDC and EMC.
struct Mark {
  std::string tag;  ///< with its slash
  std::optional<std::int64_t> mcid;
  ObjectId stream;                         ///< of the form that the MCID belongs to; none on the page itself
  std::optional<std::string> actual_text;  ///< these texts in UTF-8
  std::optional<std::string> alternative;
  std::optional<std::string> expansion;
  std::optional<std::string> language;
};

/// The letters of one operator or of one string of a TJ.
struct ShownText {
  std::string letters;
  Point from;        ///< on the page, where the first begins
  Point to;          ///< where the last ends
  double size = 0;   ///< of the font on the page
  bool seen = true;  ///< not in rendering mode 3, as OCR lays letters over a picture
  std::shared_ptr<const Font> font;
  std::size_t unmapped = 0;  ///< codes that the font gives no letter for
  std::size_t unsound = 0;   ///< … or one that stands for none
};

class Sink {
 public:
  virtual ~Sink() = default;
  /// `marks` are all that the content stands in, the outermost first.
  virtual void text(const ShownText& shown, const std::vector<Mark>& marks) = 0;
  virtual void picture(const Object& picture, const std::vector<Mark>& marks) = 0;  ///< null for one in the stream
  virtual void paint(const std::vector<Mark>& marks) = 0;                           ///< a path or a shading
  virtual void begin_mark(const std::vector<Mark>& marks) = 0;                      ///< the last has just begun
  virtual void end_mark(const std::vector<Mark>& marks) = 0;                        ///< the last is about to end
  virtual void form(const Object& form, const std::vector<Mark>& marks) = 0;        ///< its content comes next
};

class Runner {
 public:
  Runner(const File& file, Fonts& fonts, Work& work, Sink& sink)
      : file_(file), fonts_(fonts), work_(work), sink_(sink) {}

  void page(const Page& page);
  /// A form by itself, as an annotation's appearance.
  void appearance(const Object& form);

 private:
  struct TextState {
    std::shared_ptr<const Font> font;
    double size = 0;
    double spacing = 0;
    double word_spacing = 0;
    double scale = 1;
    double leading = 0;
    double rise = 0;
    std::int64_t mode = 0;
  };
  struct State {
    Matrix matrix;
    TextState text;
  };

  void run(std::string_view content, const Object& resources);
  void carry_out(const Instruction& instruction, const Object& resources);
  bool text_state(std::string_view name, const std::vector<Operand>& operands, const Object& resources);
  bool text_position(std::string_view name, const std::vector<Operand>& operands);
  bool text_shown(std::string_view name, const std::vector<Operand>& operands);
  bool marks(std::string_view name, const std::vector<Operand>& operands, const Object& resources);
  void begin_mark(const std::vector<Operand>& operands, const Object& resources);
  void end_mark();
  void show(std::string_view bytes);
  void move(double x, double y);
  void next_line() { move(0, -state_.text.leading); }
  void draw(const Object& object, const Object& resources);
  void run_form(const Object& form, const Object& resources);

  const File& file_;
  Fonts& fonts_;
  Work& work_;
  Sink& sink_;
  State state_;
  std::vector<State> saved_;
  Matrix line_;
  Matrix place_;
  std::vector<Mark> marks_;
  std::vector<ObjectId> forms_;  ///< that are being run, the outermost first
};

/// The content of a page: its streams one after the other. Nothing is left of what the bounds do not let through.
[[nodiscard]] std::string content_of(const Object& page, Work& work);

}  // namespace planverk::foreign
