// Renders a plan from C++: ./render plan.xml FOLDER. What was found is printed; the exit code is that of the program.
#include <cstdio>

#include "job/exit_code.h"
#include "job/render.h"
#include "job/report.h"

int main(int argc, char** argv) {
  using namespace planverk;
  if (argc != 3) return 3;
  auto workshop = job::Workshop::open(system_files(), {});  // templates and fonts, shared by all that is rendered
  if (!workshop) return job::exit_code(workshop.error());
  job::RenderOptions options;
  options.out = argv[2];
  auto run = job::render(*workshop, argv[1], options);
  if (!run) return job::exit_code(run.error());
  const auto& messages = workshop->messages(run->plan_language);
  std::fputs(job::report_text(run->found, run->sources, messages).c_str(), stderr);
  for (const job::DocumentResult& document : run->documents) {
    for (const job::WrittenFile& file : document.files) std::printf("%s\n", file.path.c_str());
  }
  return job::exit_code(*run, false, false);
}
