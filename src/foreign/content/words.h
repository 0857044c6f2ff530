/// The words of content, put together from where its letters stand.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "content/runner.h"

namespace planverk::foreign {

class Words : public Sink {
 public:
  enum class Actual {
    replaces,  ///< ActualText stands in place of the letters that it is for, as readers have it
    beside     ///< the letters as they are drawn; texts of marks are gathered apart
  };
  explicit Words(Actual actual) : actual_(actual) {}

  void text(const ShownText& shown, const std::vector<Mark>& marks) override;
  void picture(const Object&, const std::vector<Mark>&) override {}
  void paint(const std::vector<Mark>&) override {}
  void begin_mark(const std::vector<Mark>& marks) override;
  void end_mark(const std::vector<Mark>& marks) override;
  void form(const Object&, const std::vector<Mark>&) override {}

  [[nodiscard]] const std::string& words() const { return words_; }
  /// ActualText, Alt and E of marks, where they stand beside.
  [[nodiscard]] const std::vector<std::string>& beside() const { return beside_; }

 private:
  void put(const ShownText& at, std::string_view letters);

  Actual actual_;
  std::string words_;
  std::vector<std::string> beside_;
  std::size_t replaced_ = 0;  ///< the depth of the mark whose ActualText holds; 0 for none
  std::string pending_;       ///< its text, until the first of its letters says where it stands
  bool begun_ = false;
  ShownText last_;  ///< where the last letters stood
};

}  // namespace planverk::foreign
