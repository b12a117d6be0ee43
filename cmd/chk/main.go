package main
import ("context";"os";"fmt"
"github.com/zeren-plan/zeren/parse"
"github.com/zeren-plan/zeren/plan"
"github.com/zeren-plan/zeren/plan/check"
)
func main(){
 for _,f:=range os.Args[1:] {
 r,err:=parse.File(context.Background(),f,nil)
 if err!=nil{fmt.Println(err);continue}
 for _,d:=range check.Run(r.Plan,&check.Options{Table:r.Table,Registry:r.Registry,Found:r.Diags}) {
  fmt.Println(d.At, d.Severity(), d.Code, d.Measure, d.Message(plan.Chinese), d.Spot.Column, d.Spot.Text, d.Spot.Nth)
 }}
}
